/** Rows that a template keeps whole, once people wrote much into them. */
import { describe, expect, it } from '@jest/globals';
import { withLongRowsDivided } from '../../src/papers/longRows';

function row(text: string, mark = '<w:cantSplit/>'): string {
  const paragraph = `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  return `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${paragraph}</w:tc></w:tr>`;
}

const short = row('短い文。');
const long = 'あ'.repeat(601);

describe('a row that is kept whole', () => {
  it('stays whole up to 600 characters', () => {
    const xml = `<w:tbl>${short}${row('あ'.repeat(600))}</w:tbl>`;
    expect(withLongRowsDivided(xml)).toBe(xml);
  });

  it('may be divided beyond that; its neighbours stay whole', () => {
    const xml = `<w:tbl>${short}${row(long)}${short}</w:tbl>`;
    expect(withLongRowsDivided(xml)).toBe(`<w:tbl>${short}${row(long, '')}${short}</w:tbl>`);
  });

  it('is found as LibreOffice writes it', () => {
    expect(withLongRowsDivided(row(long, '<w:cantSplit w:val="true"/>'))).toBe(row(long, ''));
  });

  it('counts all its cells and lines, and nothing but texts', () => {
    const half = 'い'.repeat(301);
    const cell = `<w:tc><w:p><w:r><w:t>${half}</w:t><w:br/><w:t>${half}</w:t></w:r></w:p></w:tc>`;
    const whole = `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell}</w:tr>`;
    expect(withLongRowsDivided(whole)).not.toContain('cantSplit');
    const format = '<w:rPr><w:rFonts w:ascii="x"/></w:rPr>'.repeat(100);
    const formatted = short.replace('<w:r>', `<w:r>${format}`);
    expect(withLongRowsDivided(formatted)).toBe(formatted);
  });
});
