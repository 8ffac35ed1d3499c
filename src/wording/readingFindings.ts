/** What 点検 says about a value that cannot be read: heading, found, expected, what to do. */
import type { ActualFinding } from '../domain/writtenActual';
import type { NumberRefusal } from '../domain/writtenNumber';
import { stateWord } from './figureWords';

/** @param heading the heading of the cell, e.g. 実績値, 令和6年度目標 */
export function numberRefusalText(refusal: NumberRefusal, heading: string): string {
  switch (refusal.reason) {
    case 'blank':
      return `「${heading}」が空欄です。`;
    case 'no state':
      return `「${heading}」の「${refusal.found}」だけでは、数値がない理由が分かりません。空欄にして、「実績値の状況」を選んでください。`;
    case 'not a number':
      return `「${heading}」の「${refusal.found}」を数値として読み取れません。「1,268」「97.5」「△1.2」のように、１つの数値で書いてください。`;
    case 'too many digits':
      return `「${heading}」の「${refusal.found}」は桁数が多すぎます。15桁以内で書いてください。`;
    case 'other unit':
      return refusal.expected === ''
        ? `「${heading}」の「${refusal.found}」の単位が分かりません。数値だけを書いてください。`
        : `「${heading}」の「${refusal.found}」の単位が、指標の単位「${refusal.expected}」と異なります。「${refusal.expected}」での数値だけを書いてください。`;
  }
}

/** What 点検 says about 実績値 and 実績値の状況 of a row of 指標実績. */
export function actualFindingText(finding: ActualFinding): string {
  switch (finding.reason) {
    case 'value unreadable':
      return numberRefusalText(finding.refusal, '実績値');
    case 'value is a limit':
      return `「実績値」の「${finding.found}」は値の範囲で、値そのものではありません。１つの数値で書いてください。`;
    case 'state unknown':
      return `「実績値の状況」の「${finding.found}」は、選択欄にない言葉です。選択欄から選んでください。`;
    case 'reported without value':
      return '「実績値の状況」が「報告」ですが、「実績値」が空欄です。数値を書くか、数値がない理由を選んでください。';
    case 'state beside value':
      return `「実績値」に「${finding.found}」とありますが、「実績値の状況」が「${stateWord(finding.state)}」のため、数値としては使われません。どちらかを直してください。`;
  }
}
