/** What people are told beside the list of changes, before anything is applied. */

export type ImportNotice =
  | { readonly kind: 'tabs passed over'; readonly file: string; readonly titles: readonly string[] }
  | {
      readonly kind: 'columns passed over';
      readonly file: string;
      readonly tab: string;
      readonly headings: readonly string[];
    }
  | { readonly kind: 'settings passed over'; readonly items: readonly string[] }
  /** Rows of the workbook that the file has not. */
  | { readonly kind: 'only here'; readonly tab: string; readonly keys: readonly string[] }
  | {
      readonly kind: 'rows of the year';
      readonly year: string;
      readonly actions: number;
      readonly indicators: number;
    }
  | { readonly kind: 'targets copied'; readonly keys: readonly string[] }
  | { readonly kind: 'blanks kept'; readonly count: number }
  | { readonly kind: 'now draft'; readonly count: number }
  | { readonly kind: 'on behalf'; readonly sections: readonly string[] };

export function importNoticeText(notice: ImportNotice): string {
  switch (notice.kind) {
    case 'tabs passed over':
      return `${notice.file}の次のシートは取り込みません：${notice.titles.join('、')}`;
    case 'columns passed over':
      return `${notice.file.startsWith(`${notice.tab}.`) ? notice.file : `${notice.file}の「${notice.tab}」`}の次の列は取り込みません：${notice.headings.join('、')}`;
    case 'settings passed over':
      return `次の設定は自動で入るため、取り込みません：${notice.items.join('、')}`;
    case 'only here':
      return `「${notice.tab}」シートだけにある行は、そのまま残します（${String(notice.keys.length)}行：${some(notice.keys)}）。`;
    case 'rows of the year':
      return `評価対象年度（${notice.year}）の入力ができるように、年度実績に${String(notice.actions)}行、指標実績に${String(notice.indicators)}行を作ります。`;
    case 'targets copied':
      return `次の指標は、実績の行がある年度の目標が変わります。指標実績にある目標値は、そのまま残ります。実績の年度の目標を変えるときは、計画の見直しから行ってください：${some(notice.keys)}`;
    case 'blanks kept':
      return `ファイルで空欄のところは、今の内容を残します（${String(notice.count)}箇所）。消すときは、シートで消してください。`;
    case 'now draft':
      return `${String(notice.count)}件の取組の提出状態を、「未入力」から「作成中」に変えます。提出は、内容を確かめてから行ってください。`;
    case 'on behalf':
      return `事務局による代理の入力として記録します：${notice.sections.join('、')}`;
  }
}

const MOST_NAMED = 20;

function some(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${shown} ほか${String(names.length - MOST_NAMED)}件` : shown;
}
