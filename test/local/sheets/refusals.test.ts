/** Each refusal of the Sheets service: its sentence, its code, and that nothing was changed. */
import { describe, expect, it } from '@jest/globals';
import { REFUSALS } from './refusals/refusalCases';
import { officeBook, refusalOf } from './sheetsOffice';

const book = officeBook();
const before = JSON.stringify(book);

describe('the Sheets service refuses', () => {
  for (const { of, name, text, code, call } of REFUSALS) {
    it(`${of}: ${name}`, () => {
      const refusal = refusalOf(() => call(book));
      expect({ code: refusal.code, text: refusal.message }).toEqual({ code, text });
      expect(JSON.stringify(book)).toBe(before);
    });
  }
});
