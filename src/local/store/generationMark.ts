/**
 * The number of a save inside the .xlsx: a line in the file's description, which Excel and
 * LibreOffice keep. By it a workbook and a sidecar are known to be one pair.
 */
import type { WorkbookProperties } from 'hucre';

const MARK = /【推進の保存番号:(\d+)】/;

/** @param generation 0 leaves no mark */
export function withGeneration(
  properties: WorkbookProperties,
  generation: number,
): WorkbookProperties {
  const own = (properties.description ?? '').replace(MARK, '').trim();
  const mark = generation === 0 ? '' : `【推進の保存番号:${String(generation)}】`;
  const marked = { ...properties, description: own + mark };
  if (marked.description === '') Reflect.deleteProperty(marked, 'description');
  return marked;
}

export function generationOf(properties: WorkbookProperties | undefined): number | undefined {
  const found = MARK.exec(properties?.description ?? '');
  return found === null ? undefined : Number(found[1]);
}
