/**
 * 【配布資料】: the papers chosen and 意見記入用紙, in two columns. 資料の文章 says which of them come before
 * the meeting and which on its day: names, one to a line or apart by 、. A name that is none of the
 * papers is a further handout and stands at the end; that of a paper which was not chosen is left out.
 */
import { comparableName } from '../domain/comparableName';
import { handoutLegend, handoutName, handoutPlaces, noMark } from '../wording/agendaWords';
import type { agendaTags } from './agendaTags';
import type { PackInput } from './packInput';
import { numberedPapers, packPapers, paperNames, type PaperKind } from '../wording/paperNames';
import { paperTitle } from './paperTitle';
import type { ValuesOf } from './tagTree';
import { typedText } from './typedText';

interface Handout {
  readonly name: string;
  /** What people may call it when they mark it. */
  readonly calls: readonly string[];
}

interface Marked {
  readonly mark: string;
  readonly name: string;
}

export function handouts(
  input: PackInput,
): Pick<ValuesOf<typeof agendaTags>, '配布の凡例' | '配布資料'> {
  const papers = papersOf(input);
  const marked = handoutPlaces.flatMap(({ place, mark }) =>
    namesIn(typedText(input, 'agenda', place)).map((name): Marked => ({ mark, name })),
  );
  const known = [...papers, ...packPapers.map((kind) => ({ name: '', calls: [paperNames[kind]] }))];
  const further = marked.filter(({ name }) => !known.some((paper) => isCalled(paper, name)));
  const lines = [
    ...papers.map((paper) => {
      const found = marked.find(({ name }) => isCalled(paper, name));
      return { mark: found?.mark ?? noMark, name: paper.name };
    }),
    ...further,
  ].map(({ mark, name }) => (marked.length > 0 ? `${mark}${name}` : name));
  const half = Math.ceil(lines.length / 2);
  return {
    配布の凡例: marked.length > 0 ? handoutLegend : '',
    配布資料: lines.slice(0, half).map((line, place) => ({
      左の資料: line,
      右の資料: lines[half + place] ?? '',
    })),
  };
}

/** Every paper of the meeting by number and title. */
export function handoutNames(input: PackInput): readonly string[] {
  return papersOf(input).map(({ name }) => name);
}

function papersOf(input: PackInput): readonly Handout[] {
  const inPack: readonly PaperKind[] = packPapers;
  const numbered = numberedPapers(input.papers).filter(({ kind }) => inPack.includes(kind));
  return [...numbered, { kind: 'opinionForm' as const, number: '' }].map(({ kind, number }) => {
    const title = paperTitle(kind, input);
    const name = handoutName(number, title);
    return { name, calls: [name, number, title, paperNames[kind]] };
  });
}

function namesIn(text: string): readonly string[] {
  return text.split(/[、，\n]/u).flatMap((name) => name.trim() || []);
}

function isCalled({ calls }: Handout, name: string): boolean {
  return calls.some((call) => call !== '' && comparableName(call) === comparableName(name));
}
