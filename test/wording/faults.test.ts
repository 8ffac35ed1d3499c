/** The sentences for what went wrong: what happened to the data, and what to do. */
import { describe, expect, it } from '@jest/globals';
import { serviceFaultMessage } from '../../src/wording/faults';

const UNCHANGED = '何も変更していません';
const LOOKS_FIRST = '済んだところを確かめてから続けます';

describe('a fault of Google', () => {
  it.each(['protected', 'no permission', 'not found', 'unknown range', 'rejected'])(
    '%s was refused: nothing was changed',
    (reason) => {
      expect(serviceFaultMessage(reason, 'text')).toContain(UNCHANGED);
    },
  );

  it.each(['timeout', 'server', 'unknown', 'a reason that is new'])(
    '%s is in doubt: pressing again looks first',
    (reason) => {
      const message = serviceFaultMessage(reason, 'text');
      expect(message).toContain(LOOKS_FIRST);
      expect(message).not.toContain(UNCHANGED);
    },
  );

  it('says how long to wait', () => {
    expect(serviceFaultMessage('quota', 'text')).toContain('１分ほど');
    expect(serviceFaultMessage('daily quota', 'text')).toContain('明日');
  });

  it("ends with Google's own text, for whoever has to find the cause", () => {
    expect(serviceFaultMessage('server', 'Backend error')).toMatch(/Backend error）$/);
  });
});
