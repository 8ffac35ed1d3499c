/** A text that people typed for a paper is printed as it is, without a change. */
import type { PackInput } from './packInput';
import { paperNames, type PaperKind } from '../wording/paperNames';

/** '' when nothing is typed for the place. */
export function typedText(
  { paperTexts }: Pick<PackInput, 'paperTexts'>,
  kind: PaperKind,
  place: string,
): string {
  const found = paperTexts.find((text) => text.paper === paperNames[kind] && text.place === place);
  return found?.text ?? '';
}
