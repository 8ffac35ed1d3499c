/** What the origin of the panels answers: a panel's page, google.script, and its calls. */
import { answerDocument } from './documentRoute';
import { bodyOf, json, page, script, text, type HttpAnswer } from './httpAnswer';
import { panelHtml, panelPolicy } from './panelHtml';
import { callFrom, type Desk } from './runAs';
import type { IncomingMessage } from 'node:http';

export interface PanelOrigin {
  readonly desk: Desk;
  readonly deskOrigin: string;
  readonly bridgeScript: string;
  /** What google.script.run offers. */
  readonly functions: readonly string[];
}

const GONE = text(404, 'この画面は閉じられています。メニューから開き直してください。');

export async function answerPanel(
  origin: PanelOrigin,
  incoming: IncomingMessage,
  path: string,
): Promise<HttpAnswer> {
  const [, what = '', name = '', functionName = ''] = path.split('/');
  if (path === '/bridge.js') return script(origin.bridgeScript);
  const panel = origin.desk.shelf.find(name);
  if (panel === null) return GONE;
  if (what === 'panel' && incoming.method === 'GET') {
    const { functions, deskOrigin } = origin;
    const html = panelHtml(panel.page, functions, name, deskOrigin);
    return page(200, html, panelPolicy(deskOrigin));
  }
  if (what === 'document' && incoming.method === 'GET') {
    return answerDocument(origin.desk, panel, functionName);
  }
  if (what !== 'call' || incoming.method !== 'POST') return GONE;
  const args = parsed(await bodyOf(incoming));
  if (args === null) return text(400, 'The body is no list of arguments, or too large.');
  return json(200, await callFrom(origin.desk, panel, decodeURIComponent(functionName), args));
}

function parsed(body: string | null): readonly unknown[] | null {
  try {
    const args: unknown = JSON.parse(body ?? '');
    return Array.isArray(args) ? (args as readonly unknown[]) : null;
  } catch {
    return null;
  }
}
