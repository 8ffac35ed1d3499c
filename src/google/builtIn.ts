/** What ships with the bundle beside the code: pages that hold data as JSON, read when needed. */
import type { BuiltInPort } from '../app/ports';
import { reading } from './retries';
import { google } from './google';

export const builtIn: BuiltInPort = {
  samplePlan: () => dataOf('data_plan'),
  help: () => dataOf('data_help'),
  packTemplate: () => dataOf('data_templates')['会議資料'] ?? '',
  mailTemplates: () => dataOf('data_mail'),
  holidays: () => dataOf('data_holidays'),
};

function dataOf(page: string): Readonly<Record<string, string>> {
  const text = reading(() => google.HtmlService.createHtmlOutputFromFile(page).getContent());
  return JSON.parse(text) as Record<string, string>;
}
