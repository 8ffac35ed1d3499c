/** What draws papers and forms, as one module: the server loads it when something is drawn. */
export { filledPack as fill } from './fill';
export { readTemplate } from './templateText';
export { drawnXlsx as xlsx } from './xlsx';
