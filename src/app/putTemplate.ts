/** 差し替える: a file becomes the template after the same check that was shown; with one fault nothing is stored. */
import { accept, type Verdict } from '../domain/verdict';
import type { TemplateStored } from '../wire/templates';
import {
  storedMessage,
  storedText,
  templatesPress,
  type TemplatesRefusal,
} from '../wording/templates';
import { examined } from './checkTemplateFile';
import { bytesIn, readToStore } from './readTemplates';
import { stored, type StorePorts, type StoreRequest } from './storeTemplate';

export interface PutRequest extends StoreRequest {
  /** Name of the file. */
  readonly name: string;
  readonly base64: string;
}

export function putTemplate(
  ports: StorePorts,
  request: PutRequest,
): Verdict<TemplateStored, TemplatesRefusal> {
  const found = readToStore(ports);
  if (!found.accepted) return found;
  const { name, base64 } = request;
  const checked = examined(ports, base64);
  if (!checked.accepted) return checked;
  if (checked.value.count > 0) return accept({ kind: 'faults', found: checked.value });
  return stored(ports, found.value, request, {
    base64,
    what: templatesPress.put,
    note: storedText(name, bytesIn(base64)),
    message: storedMessage,
  });
}
