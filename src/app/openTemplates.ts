/** Menu 「様式の編集」: which template counts, since when and by whom, and which versions are kept. */
import { accept, type Verdict } from '../domain/verdict';
import type { TemplatesOpening } from '../wire/templates';
import type { TemplatesRefusal } from '../wording/templates';
import { missingRun } from './missingRun';
import type { Ports } from './ports';
import { readTemplates, stateOf, type TemplatePorts } from './readTemplates';

export function openTemplates(
  ports: TemplatePorts & Pick<Ports, 'clock'>,
  caller: string,
): Verdict<TemplatesOpening, TemplatesRefusal> {
  const found = readTemplates(ports);
  if (!found.accepted) return found;
  return accept({
    opener: caller,
    isCopy: !found.value.settings.isOriginal,
    state: stateOf(ports, found.value),
    ...missingRun(ports, found.value),
  });
}
