/** Tiny bundles written in the tests themselves, and the office in which they run. */
import type { Bundle } from '../../src/local/bundle';
import { consent, newOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run, type RunResult } from '../../src/local/run';
import type { RunOptions } from '../../src/local/runState';

export const SECRETARY = 'kikaku@town.example.jp';
export const SECTION = 'fukushi@town.example.jp';
/** 2025-05-16 10:32 in Tokyo. */
export const MORNING = Date.UTC(2025, 4, 16, 1, 32);

const SCOPE = 'https://www.googleapis.com/auth/';
export const SCOPES = [
  `${SCOPE}spreadsheets`,
  `${SCOPE}drive.file`,
  `${SCOPE}script.container.ui`,
  `${SCOPE}script.send_mail`,
  `${SCOPE}script.scriptapp`,
  `${SCOPE}userinfo.email`,
];

/** An office of two people who have granted everything. */
export function anOffice(): OfficeState {
  const office = newOffice({ owner: SECRETARY, editors: [SECTION], now: MORNING });
  for (const person of [SECRETARY, SECTION]) consent(office, person, SCOPES);
  return office;
}

/** A bundle of one function `go`, whose body is given. */
export function bundleOf(body: string, pages: Bundle['pages'] = {}): Bundle {
  return { mainText: `function go(a, b) {\n${body}\n}`, pages, scopes: SCOPES };
}

/** Runs `go` with this body, as the secretary from a panel unless said otherwise. */
export function go(
  body: string,
  { office = anOffice(), ...options }: Partial<RunOptions> & { office?: OfficeState } = {},
): RunResult {
  return run(office, {
    bundle: bundleOf(body),
    user: SECRETARY,
    kind: 'rpc',
    functionName: 'go',
    ...options,
  });
}

/** Body of a function that answers the name and message of what `code` throws. */
export function caught(code: string): string {
  return `try { ${code} } catch (error) { return [error.name, error.message]; } return 'no error';`;
}
