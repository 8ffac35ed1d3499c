/** A formula that is copied or sorted elsewhere: what is not fixed with `$` moves along. */
import { mapPlaces } from './displace';
import { mapReferences, type Place, type Reference } from './references';

/**
 * The formula as it stands `down` rows and `right` columns from where it was. A reference that would
 * leave the grid at the top or left becomes `#REF!`.
 */
export function shiftRelative(formula: string, down: number, right: number): string {
  const by =
    (distance: number) =>
    (place: Place): Place | null => {
      if (place.absolute) return place;
      const at = place.at + distance;
      return at < 0 ? null : { ...place, at };
    };
  return mapReferences(formula, (reference: Reference) => {
    const moved = mapPlaces(reference, 'row', by(down));
    return moved && mapPlaces(moved, 'column', by(right));
  });
}
