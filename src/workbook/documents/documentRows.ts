/** 作成資料一覧 as the making of documents reads it: one row per document that was begun. */
import type { CivilDateTime } from '../../domain/civilDate';
import { nearestNumber } from '../../domain/exact';
import type { FiscalYear } from '../../domain/fiscalYear';
import { numberIn, textIn, yearIn } from '../read/rowCells';
import type { RowRead, TabRead } from '../read/rows';

/** 取りやめ: nothing was made of it, or other data took its place. */
export type DocumentState = '作成中' | '完成' | '取りやめ';

export interface DocumentRow {
  readonly documentId: string;
  /** 種類, e.g. 会議用. */
  readonly kind: string;
  readonly year: FiscalYear;
  /** 版, 1 for the first. */
  readonly edition: number;
  /** 冊数: how many documents the edition has; absent where nobody can read it. */
  readonly documentCount?: number;
  readonly name: string;
  readonly state: DocumentState;
  readonly link: string;
  readonly madeBy: string;
  /** Absent where nobody can read it. */
  readonly madeAt?: CivilDateTime;
  readonly checkNumber: string;
}

/** The rows that can be understood; what people broke among them is named by the reading. */
export function documentRows(tab: TabRead): readonly DocumentRow[] {
  return tab.rows.flatMap((row) => {
    const year = yearIn(row, 'year');
    const edition = numberIn(row, 'version');
    const count = numberIn(row, 'documentCount');
    const state = textIn(row, 'state');
    if (year === undefined || edition === undefined || !isState(state)) return [];
    return [
      {
        documentId: textIn(row, 'documentId'),
        kind: textIn(row, 'kind'),
        year,
        edition: nearestNumber(edition),
        ...(count === undefined ? {} : { documentCount: nearestNumber(count) }),
        name: textIn(row, 'name'),
        state,
        link: textIn(row, 'link'),
        madeBy: textIn(row, 'madeBy'),
        checkNumber: textIn(row, 'checkNumber'),
        ...momentIn(row),
      },
    ];
  });
}

function isState(word: string): word is DocumentState {
  return ['作成中', '完成', '取りやめ'].includes(word);
}

function momentIn({ cells }: RowRead): { readonly madeAt?: CivilDateTime } {
  const read = cells.get('madeAt');
  return read?.kind === 'minute' ? { madeAt: read.at } : {};
}
