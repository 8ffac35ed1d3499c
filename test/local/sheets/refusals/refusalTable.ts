/** The table of refusals as it stands in docs/local-host.md. */
import type { RefusalCase } from './refusalCase';

/** One line of the table: of what, the test's name, code, the text, whose words. */
export function refusalLine({ of, name, code, text, words }: RefusalCase): string {
  const shown = text.replaceAll('|', '\\|').replaceAll('`', "'");
  return `| ${of} | ${name} | ${String(code)} | \`${shown}\` | ${words} |`;
}
