/**
 * The inside of a run: dates as Apps Script has them, on the virtual clock and in Tokyo.
 *
 * Like `realmCore` this function is handed over as text and may use only its arguments. A script's
 * local time is that of its manifest, whatever the machine says; Japan has no summer time. What
 * would need more than that is not emulated.
 */

/**
 * @param now     virtual clock, milliseconds since 1970
 * @param missing ends the run: the member is not emulated
 */
export function realmClock(now: () => number, missing: (member: string) => never): void {
  const EAST = 9 * 60 * 60 * 1000;
  const Native = Date;
  const { prototype } = Native;
  const inTokyo = (date: Date): Date => new Native(date.getTime() + EAST);

  function define(name: string, value: (this: Date) => unknown): void {
    Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  }

  /** Milliseconds of a text; one that says no zone would be read in the machine's. */
  function parse(text: string): number {
    const dateOnly = /^\d{4}(-\d\d(-\d\d)?)?$/.test(text);
    if (!dateOnly && !/(Z|GMT|UTC|[+-]\d\d:?\d\d)\b/.test(text) && !isNaN(Native.parse(text))) {
      missing(`Date of a text without a time zone (${text})`);
    }
    return Native.parse(text);
  }

  function momentOf(args: readonly unknown[]): unknown {
    if (args.length === 0) return now();
    if (args.length > 1) return Native.UTC(...(args as [number, number])) - EAST;
    return typeof args[0] === 'string' ? parse(args[0]) : args[0];
  }

  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds']) {
    const inUtc = Reflect.get(prototype, `getUTC${part}`) as (this: Date) => number;
    define(`get${part}`, function () {
      return inUtc.call(inTokyo(this));
    });
  }
  define('getTimezoneOffset', () => -EAST / 60_000);
  define('toString', function () {
    if (isNaN(this.getTime())) return 'Invalid Date';
    const [, weekday, day, month, year, time] =
      /^(\w+), (\d+) (\w+) (-?\d+) ([\d:]+)/.exec(inTokyo(this).toUTCString()) ?? [];
    return [weekday, month, day, year, time, 'GMT+0900 (Japan Standard Time)'].join(' ');
  });
  const others = Object.getOwnPropertyNames(prototype).filter((name) =>
    /^(set(?!UTC|Time)|toLocale|toDateString|toTimeString|getYear)/.test(name),
  );
  for (const name of others) define(name, () => missing(`Date.${name}`));

  const Virtual = new Proxy(Native, {
    construct: (target, args: unknown[], newTarget): object =>
      Reflect.construct(target, [momentOf(args)], newTarget) as object,
    apply: () => String(new Native(now())),
    get: (target, key): unknown =>
      key === 'now' ? now : key === 'parse' ? parse : Reflect.get(target, key),
  });
  prototype.constructor = Virtual;
  globalThis.Date = Virtual;
}
