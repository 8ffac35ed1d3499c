/**
 * 関係課の確認: what each 関係課 answers, 「町民課：異議なし」, in one cell that people write, too. An answer
 * begins with the name of its section and a colon, at the head of a line or behind a 、 or ；, and goes on to
 * the next line or to the answer of another 関係課. What stands between is left as it is.
 */
import { literally } from '../literally';

/** What most sections answer. */
export const noObjection = '異議なし';

/** @param sections 関係課 of the action */
export function answeredSections(text: string, sections: readonly string[]): readonly string[] {
  return sections.filter((section) => answerOf(text, section, sections) !== undefined);
}

/**
 * The cell with the answer of a section in place of its earlier one, behind the others when it had none.
 * @param answer of one line
 */
export function withAnswer(
  text: string,
  section: string,
  answer: string,
  sections: readonly string[],
): string {
  const own = `${section}：${answer}`;
  const place = answerOf(text, section, sections);
  if (place) return text.slice(0, place.start) + own + text.slice(place.end);
  return text.trim() === '' ? own : `${text.replace(/\n+$/u, '')}\n${own}`;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function answerOf(text: string, section: string, sections: readonly string[]): Place | undefined {
  const own = beginning(text, [section], '^|[\n、；;]');
  if (!own) return undefined;
  const behind = own.at + section.length;
  const line = text.indexOf('\n', behind);
  const end = line < 0 ? text.length : line;
  const next = beginning(text.slice(behind, end), sections, '[、；;]');
  return { start: own.at, end: next ? behind + next.mark : end };
}

/** The first answer of one of these sections: where its mark stands, and where it begins itself. */
function beginning(text: string, sections: readonly string[], marks: string) {
  const names = sections.filter((name) => name !== '').map(literally);
  if (names.length === 0) return undefined;
  const form = `((?:${marks})[ \\u3000]*)(?:${names.join('|')})[ \\u3000]*[:：]`;
  const found = new RegExp(form, 'u').exec(text);
  return found ? { mark: found.index, at: found.index + (found[1]?.length ?? 0) } : undefined;
}
