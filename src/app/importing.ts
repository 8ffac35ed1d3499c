/** The use cases of 取込. They stand in the second script, which is loaded when one is called. */
export { exportBlank } from './exportBlank';
export { applyImport, openImport, previewImport } from './import';
export { importPressRefusalMessage } from '../wording/importWords';
