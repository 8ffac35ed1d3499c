/** A template that somebody spoiled, with everything that is said of it. */
import type { ISectionOptions } from 'docx';
import {
  LANDSCAPE,
  MARGINS,
  paragraph,
  PORTRAIT,
  sheetsBody,
  SUMMARY,
  summaryBody,
} from './smallTemplate';

type Blocks = ISectionOptions['children'];

export const summary = (children: Blocks): ISectionOptions => ({
  properties: LANDSCAPE,
  ...MARGINS,
  children,
});
export const sheets = (children: Blocks): ISectionOptions => ({
  properties: PORTRAIT,
  ...MARGINS,
  children,
});

/** The summary with these blocks behind its title. */
export const summaryWith = (...blocks: Blocks): readonly ISectionOptions[] => [
  summary([...summaryBody.slice(0, 2), ...blocks, paragraph('')]),
  sheets(sheetsBody),
];

export interface Broken {
  readonly what: string;
  readonly sections: readonly ISectionOptions[];
  readonly said: readonly string[];
}

export const IN_SUMMARY = `資料「${SUMMARY}」の本文`;
