/** What the dialog was told at its opening, and its presses. */
import { sectionsOpeningSchema } from '../../wire/sections';
import { facts } from '../bridge';
import { usePress as pressOf, type Press } from '../parts/press';

export const opening = sectionsOpeningSchema.parse(facts);

export function usePress(): Press {
  return pressOf(opening.opener);
}
