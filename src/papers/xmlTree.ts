/**
 * XML as a tree, for the small lists of a .docx: its relations and its content types. The library is
 * loaded where it is first used: Apps Script evaluates the bundle anew at every call.
 */

export interface XmlNode {
  readonly parentNode: XmlNode | null;
  appendChild(node: XmlNode): XmlNode;
  removeChild(node: XmlNode): XmlNode;
}

export interface XmlElement extends XmlNode {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

export interface XmlDocument {
  readonly documentElement: XmlElement;
  createElementNS(namespace: string, name: string): XmlElement;
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

/** The elements of this name at any depth, in order; the list does not change with the tree. */
export function within(document: XmlDocument, name: string): readonly XmlElement[] {
  return Array.from(document.getElementsByTagName(name));
}

export function removeNode(node: XmlNode): void {
  node.parentNode?.removeChild(node);
}
