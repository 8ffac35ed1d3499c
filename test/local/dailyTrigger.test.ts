import { describe, expect, it } from '@jest/globals';
import { fireDaily, nextFiring, nextMorning } from '../../src/local/dailyTrigger';
import { anOffice, bundleOf, go, SCOPES, SECRETARY, SECTION } from './tinyBundle';

const INSTALL = `ScriptApp.newTrigger('go').timeBased().atHour(8).everyDays(1).inTimezone('Asia/Tokyo').create()`;

/** Notes who ran, when Google said, and how many triggers that person sees. */
const note = bundleOf(`
  PropertiesService.getScriptProperties().setProperty(
    Session.getEffectiveUser().getEmail(),
    [a.hour, a.minute, ScriptApp.getProjectTriggers().length].join(),
  );
`);

const tokyo = (now: number): string => new Date(now + 9 * 3_600_000).toISOString().slice(0, 16);

function installed() {
  const office = anOffice();
  go(INSTALL, { office });
  go(INSTALL, { office, user: SECTION });
  return office;
}

describe('a daily trigger', () => {
  it('comes in its hour, today or tomorrow', () => {
    const at = (text: string): string => tokyo(nextFiring(Date.parse(`${text}+09:00`), 8));
    expect(at('2025-05-16T07:59:00')).toBe('2025-05-16T08:12');
    expect(at('2025-05-16T08:12:00')).toBe('2025-05-17T08:12');
    expect(at('2025-12-31T23:59:59')).toBe('2026-01-01T08:12');
    expect(at('2025-05-16T00:00:00')).toBe('2025-05-16T08:12');
  });

  it('runs under the name of whoever installed it, who sees only that one', () => {
    const office = installed();
    nextMorning(office, note);
    expect(tokyo(office.now).slice(0, 13)).toBe('2025-05-17T08');
    // 8:12 in Tokyo is 23:12 of the day before.
    expect(office.scriptProperties).toEqual({ [SECRETARY]: '23,12,1', [SECTION]: '23,12,1' });
  });

  it('does not run for an owner who has not granted everything', () => {
    const office = installed();
    office.grants = { ...office.grants, [SECTION]: SCOPES.slice(1) };
    const fired = fireDaily(office, note);
    expect(fired.map(({ result }) => result.outcome)).toEqual(['returned', 'failed']);
    expect(Object.keys(office.scriptProperties)).toEqual([SECRETARY]);
  });

  it('that nobody has installed lets the day pass', () => {
    const office = anOffice();
    const before = office.now;
    expect(nextMorning(office, note)).toEqual([]);
    expect(office.now - before).toBe(86_400_000);
  });
});
