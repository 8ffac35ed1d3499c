/** The paragraph that stands on the town's web page above the papers. */

export interface WebFacts {
  readonly town: string;
  readonly plan: string;
  readonly council: string;
  /** 令和６年度. */
  readonly year: string;
  /** 令和７年８月27日; '' where no day is set. */
  readonly heldOn: string;
  /** The meeting has been held. */
  readonly isOver: boolean;
  /** 概要の文. */
  readonly lead: string;
  readonly isGraded: boolean;
}

export function webParagraph(facts: WebFacts): string {
  const { town, plan, year, lead, isGraded } = facts;
  return [
    `${town}では、「${plan}」に基づく${year}の取組について、実績を取りまとめ${isGraded ? '、評価を行い' : ''}ました。`,
    lead,
    `${meetingSentence(facts)}詳しくは、次の資料を御覧ください。`,
  ].join('\n');
}

function meetingSentence({ council, heldOn, isOver }: WebFacts): string {
  if (heldOn === '') return `この結果は、${council}に報告します。`;
  return isOver
    ? `この結果について、${heldOn}に開催した${council}に報告し、御意見をいただきました。`
    : `この結果は、${heldOn}に開催する${council}に報告します。`;
}
