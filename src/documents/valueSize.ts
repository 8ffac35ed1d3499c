/** How many characters the values of a paper have. */
import type { TagValue, TagValues } from './tagTree';

export function charactersIn(values: TagValues): number {
  return Object.values(values).reduce((sum, value) => sum + charactersOf(value), 0);
}

function charactersOf(value: TagValue): number {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'boolean') return 0;
  return value.reduce((sum, one) => sum + charactersIn(one), 0);
}
