/** The paragraph that stands on the town's web page above the papers. */

export interface WebFacts {
  readonly town: string;
  readonly plan: string;
  readonly council: string;
  /** 令和６年度. */
  readonly year: string;
  /** 令和７年８月27日; '' where no day is set. */
  readonly heldOn: string;
  /** 概要の文. */
  readonly lead: string;
  readonly isGraded: boolean;
}

export function webParagraph(facts: WebFacts): string {
  const { town, plan, council, year, heldOn, lead, isGraded } = facts;
  const when = heldOn === '' ? '' : `${heldOn}に開催した`;
  return [
    `${town}では、「${plan}」に基づく${year}の取組について、実績を取りまとめ${isGraded ? '、評価を行い' : ''}ました。`,
    lead,
    `この結果について、${when}${council}に報告し、御意見をいただきました。詳しくは、次の資料を御覧ください。`,
  ].join('\n');
}
