/**
 * 組込みの様式に戻す, or an earlier version: it becomes another version, and what counted until now is kept
 * among the last three. An earlier one is checked again, because the tags may have changed since.
 */
import { accept, type Verdict } from '../domain/verdict';
import type { TemplateStored } from '../wire/templates';
import {
  builtInAgainMessage,
  storedMessage,
  templatesPress,
  versionName,
  type TemplatesRefusal,
} from '../wording/templates';
import { examined } from './checkTemplateFile';
import { readToStore } from './readTemplates';
import { stored, type StorePorts, type StoreRequest } from './storeTemplate';
import { templateIn } from './takeOutTemplate';

export interface RestoreRequest extends StoreRequest {
  /** 0 for the built-in one. */
  readonly version: number;
}

export function restoreTemplate(
  ports: StorePorts,
  request: RestoreRequest,
): Verdict<TemplateStored, TemplatesRefusal> {
  const found = readToStore(ports);
  if (!found.accepted) return found;
  const { version } = request;
  const press = { what: templatesPress.restore, note: versionName(version) };
  if (version === 0) {
    return stored(ports, found.value, request, { ...press, message: () => builtInAgainMessage });
  }
  const earlier = templateIn(ports, found.value, version);
  if (!earlier.accepted) return earlier;
  const base64 = earlier.value;
  const checked = examined(ports, base64);
  if (!checked.accepted) return checked;
  if (checked.value.count > 0) return accept({ kind: 'faults', found: checked.value });
  return stored(ports, found.value, request, { ...press, base64, message: storedMessage });
}
