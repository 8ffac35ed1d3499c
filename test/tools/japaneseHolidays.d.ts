declare module 'japanese-holidays' {
  /** Its name, where the day is one. */
  export function isHoliday(date: Date): string | undefined;
}
