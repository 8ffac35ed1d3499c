/**
 * XML as a tree, as far as templates need it. The library is loaded where it is first used: Apps
 * Script evaluates the bundle anew at every call.
 */

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const ELEMENT = 1;

export interface XmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: XmlNode | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  appendChild(node: XmlNode): XmlNode;
  insertBefore(node: XmlNode, before: XmlNode | null): XmlNode;
  removeChild(node: XmlNode): XmlNode;
}

export interface XmlElement extends XmlNode {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  cloneNode(deep: true): XmlElement;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
}

export interface XmlDocument {
  readonly documentElement: XmlElement;
  createElementNS(namespace: string | null, name: string): XmlElement;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
}

interface Library {
  readonly DOMParser: new (options: {
    readonly onError: (level: string, text: string) => void;
  }) => {
    parseFromString(xml: string, type: 'text/xml'): XmlDocument;
  };
  readonly XMLSerializer: new () => { serializeToString(document: XmlDocument): string };
}

declare const require: (name: '@xmldom/xmldom') => Library;

/** @returns null where the text is not XML */
export function parsedXml(xml: string): XmlDocument | null {
  const { DOMParser } = require('@xmldom/xmldom');
  const strictly = (level: string, text: string): void => {
    if (level !== 'warning') throw new Error(text);
  };
  try {
    return new DOMParser({ onError: strictly }).parseFromString(xml, 'text/xml');
  } catch {
    return null;
  }
}

export function serialised(document: XmlDocument): string {
  const { XMLSerializer } = require('@xmldom/xmldom');
  return new XMLSerializer().serializeToString(document);
}

export function wordElement(document: XmlDocument, name: string): XmlElement {
  return document.createElementNS(WORD, name);
}

export function isElement(node: XmlNode): node is XmlElement {
  return node.nodeType === ELEMENT;
}

/** The elements directly below, in order. */
export function childrenOf(node: XmlNode): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child)) found.push(child);
  }
  return found;
}

/** The first element of this name directly below. */
export function childOf(node: XmlNode, name: string): XmlElement | undefined {
  return childrenOf(node).find(({ nodeName }) => nodeName === name);
}

/** The elements of this name at any depth, in order; the list does not change with the tree. */
export function within(node: XmlElement | XmlDocument, name: string): readonly XmlElement[] {
  return Array.from(node.getElementsByTagName(name));
}

export function removeNode(node: XmlNode): void {
  node.parentNode?.removeChild(node);
}

/** The text that people see in a paragraph: a tab is a blank, what was struck out by 変更履歴 is not there. */
export function textOf(element: XmlElement): string {
  return within(element, 'w:t')
    .map(({ textContent }) => textContent ?? '')
    .join('');
}
