/**
 * What every suite of the entry begins with: one browser, the bundle from the sources, and an office whose
 * year is still to be entered. Whatever is opened at a desk is closed after each test.
 */
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { bundleFromSource } from '../bundleFromSource';
import { openBrowser } from './browser';
import { blankYear, filledYear } from './entryOffice';

export interface EntryDesk {
  readonly browser: Browser;
  readonly bundle: Bundle;
  /** A year of its own, with nothing entered. */
  year(): OfficeState;
  /** A year of its own, entered as the sample has it. */
  enteredYear(): OfficeState;
  /** One person's browser, which keeps drafts from one opening to the next. */
  desk(): Promise<BrowserContext>;
  closeLater(page: Page): void;
}

/** Called once at the head of a suite. */
export function entryDesk(): EntryDesk {
  let made: { browser: Browser; bundle: Bundle } | undefined;
  const offices = new Map<typeof blankYear, OfficeState>();
  const opened: { close: () => Promise<void> }[] = [];
  const open = () => {
    if (!made) throw new Error('The desk is set up before the first test, not earlier.');
    return made;
  };

  /** Set up once for the suite. */
  const officeOf = (yearOf: typeof blankYear): OfficeState => {
    const office = offices.get(yearOf) ?? yearOf(open().bundle);
    offices.set(yearOf, office);
    return copyOffice(office);
  };

  beforeAll(async () => {
    const [browser, bundle] = await Promise.all([openBrowser(), bundleFromSource()]);
    made = { browser, bundle };
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
  });
  afterAll(async () => {
    await made?.browser.close();
  });

  return {
    get browser() {
      return open().browser;
    },
    get bundle() {
      return open().bundle;
    },
    year: () => officeOf(blankYear),
    enteredYear: () => officeOf(filledYear),
    async desk() {
      const context = await open().browser.newContext();
      opened.push(context);
      return context;
    },
    closeLater(page) {
      opened.push(page);
    },
  };
}
