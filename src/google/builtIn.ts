/** What ships with the bundle beside the code: pages that hold data as JSON, read when needed. */
import type { BuiltInPort } from '../app/ports';
import { reading } from './retries';
import { google } from './google';

export const builtIn: BuiltInPort = {
  samplePlan: () =>
    JSON.parse(
      reading(() => google.HtmlService.createHtmlOutputFromFile('data_plan').getContent()),
    ) as Record<string, string>,
};
