/** The decisions: a complete list, numbered without gaps, each page short and of one form. */
import { describe, expect, it } from '@jest/globals';
import { tableRows, textFile, textFilesBelow, type TextFile } from './markdown';

const HEADINGS = ['## Context', '## Decision', '## Measurement', '## Consequences'];

const pages = textFilesBelow('docs/decisions', ['.md']).filter(
  ({ path }) => !path.endsWith('/README.md'),
);

/** A row of the list as it must be for this page. */
function rowFor({ path, text }: TextFile): readonly string[] {
  const file = path.replace('docs/decisions/', '');
  const title = /^# (\d{4}) (.+)$/m.exec(text);
  const status = /\*\*Status:\*\* accepted; (planned|in part|in the code)[.: (]/.exec(text);
  return [
    `[${title?.[1] ?? 'no number'}](${file})`,
    title?.[2] ?? 'no title',
    status?.[1] ?? 'no status',
  ];
}

function defectsOf({ path, text }: TextFile): readonly string[] {
  const headings = text.split('\n').filter((line) => line.startsWith('## '));
  const number = /^# (\d{4}) /.exec(text)?.[1];
  return [
    ...(headings.join() === HEADINGS.join()
      ? []
      : [`${path}: headings are ${headings.join(', ')}`]),
    ...(text.split('\n').length <= 61 ? [] : [`${path}: longer than 60 lines`]),
    ...(path.startsWith(`docs/decisions/${number ?? '?'}-`) ? [] : [`${path}: number differs`]),
  ];
}

describe('the decisions', () => {
  it('are all in the list, with title and status, and nothing else is', () => {
    expect(tableRows(textFile('docs/decisions/README.md').text)).toEqual(pages.map(rowFor));
  });

  it('are numbered from 0001 without a gap', () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.map(({ path }) => path.slice('docs/decisions/'.length, -1).slice(0, 4))).toEqual(
      pages.map((_, place) => String(place + 1).padStart(4, '0')),
    );
  });

  it('say context, decision, measurement and consequences on one short page', () => {
    expect(pages.flatMap(defectsOf)).toEqual([]);
  });
});

describe('the check of decisions', () => {
  it('finds a page without its measurement, one that is too long and one with another number', () => {
    const text = `# 0007 A title\n\n## Context\n\n## Decision\n\n## Consequences\n${'\n'.repeat(60)}`;
    expect(defectsOf({ path: 'docs/decisions/0008-a-title.md', text })).toHaveLength(3);
  });
});
