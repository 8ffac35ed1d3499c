/** What draws papers and forms, as one module: the server loads it when something is drawn. */
export { checkTemplate } from './checkTemplate';
export { filledPack as fill } from './fill';
export { drawnXlsx as xlsx } from './xlsx';
