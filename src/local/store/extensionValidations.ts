import type { Workbook } from 'hucre';
export function withExtensionValidations(_workbook: Workbook, _bytes: Uint8Array): void {}
