/** 様式 as its panel shows it: the versions that are kept, and what 変更履歴 tells of them. */
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { ShownVersion, TemplateState } from '../wire/templates';
import { damageText } from '../wording/damage';
import { storedTemplateMessage } from '../wording/storedTemplate';
import { versionName, type TemplatesRefusal } from '../wording/templates';
import {
  packTemplateId,
  storedTemplate,
  templateVersions,
  wholeVersion,
  type TemplateVersion,
} from '../workbook/documents/templateRows';
import { rowsOf } from '../workbook/entry/wanted';
import { textIn } from '../workbook/read/rowCells';
import type { RowRead } from '../workbook/read/rows';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { minuteText, momentIn } from '../workbook/review/status';
import type { Ports } from './ports';
import { readUnformatted } from './readWorkbook';

export type TemplatePorts = Pick<Ports, 'workbook' | 'notes' | 'builtIn'>;

/** Only the secretariat looks and presses. */
export function readTemplates(
  ports: Pick<Ports, 'workbook' | 'notes'>,
): Verdict<WorkbookRead, TemplatesRefusal> {
  const { read } = readUnformatted(ports, [
    { family: 'templates' },
    { family: 'history', columns: ['targetId'] },
  ]);
  const { settings, tabs, damages } = read;
  if (!settings.callerIsSecretariat) {
    return refuse({ reason: 'not secretariat', secretariat: settings.secretariat });
  }
  if (tabs.has('templates')) return accept(read);
  const ofTab = damages.filter(({ reach }) => reach === 'tab');
  return refuse({ reason: 'unreadable', damages: ofTab.map((each) => damageText(each)) });
}

/** The same for a press that writes: not in a copy, and not while rows belong to no version. */
export function readToStore(
  ports: Pick<Ports, 'workbook' | 'notes'>,
): Verdict<WorkbookRead, TemplatesRefusal> {
  const found = readTemplates(ports);
  if (!found.accepted) return found;
  if (!found.value.settings.isOriginal) return refuse({ reason: 'copy' });
  const stored = storedTemplate(found.value, packTemplateId);
  return !stored.accepted && stored.refusal.reason === 'rows'
    ? refuse({ reason: 'stored template', damage: stored.refusal })
    : found;
}

/** One call more where 変更履歴 has lines about the template. */
export function stateOf(ports: TemplatePorts, read: WorkbookRead): TemplateState {
  const lines = linesAbout(ports, read);
  const versions = templateVersions(read, packTemplateId);
  const builtInBytes = bytesIn(ports.builtIn.packTemplate());
  const stored = storedTemplate(read, packTemplateId);
  const shown = versions.map((version) => shownVersion(read, version, lines));
  return {
    name: packTemplateId,
    builtInBytes,
    versions: shown.length > 0 ? shown : [NEVER],
    damage:
      !stored.accepted && stored.refusal.reason === 'rows'
        ? storedTemplateMessage(stored.refusal)
        : '',
  };
}

/** Nothing was ever stored. */
const NEVER: ShownVersion = {
  version: 0,
  kind: 'built-in',
  bytes: 0,
  by: '',
  at: '',
  note: '',
  damage: '',
};

function shownVersion(
  read: WorkbookRead,
  version: TemplateVersion,
  lines: readonly RowRead[],
): ShownVersion {
  const whole = wholeVersion(read, version);
  const own = lines.filter((row) => textIn(row, 'item') === versionName(version.version));
  const last = own[own.length - 1];
  const isBuiltIn = whole.accepted && whole.value.kind === 'built-in';
  return {
    version: version.version,
    kind: isBuiltIn ? 'built-in' : 'own',
    bytes: whole.accepted && whole.value.kind === 'own' ? bytesIn(whole.value.base64) : 0,
    by: last === undefined ? '' : textIn(last, 'by'),
    at: last === undefined ? '' : minuteText(momentIn(last, 'at')),
    note: last === undefined ? '' : textIn(last, 'after'),
    damage: whole.accepted ? '' : storedTemplateMessage(whole.refusal),
  };
}

function linesAbout(
  ports: Pick<Ports, 'workbook' | 'notes'>,
  read: WorkbookRead,
): readonly RowRead[] {
  const places = rowsOf(read, 'history').filter(isAbout);
  if (places.length === 0) return [];
  const rows = { history: places.map(({ row }) => row) };
  const again = readUnformatted(ports, [{ family: 'history', columns: ['targetId'], rows }]);
  return rowsOf(again.read, 'history').filter(isAbout);
}

function isAbout(row: RowRead): boolean {
  return textIn(row, 'targetId') === packTemplateId;
}

/** Bytes of a file in base64. */
export function bytesIn(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return Math.floor((base64.length * 3) / 4) - padding;
}
