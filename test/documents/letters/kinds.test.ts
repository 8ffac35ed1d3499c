/** Every other mail as it is read: subjects, the sentences that matter, and what they list. */
import { describe, expect, it } from '@jest/globals';
import { everyMail } from './everyMail';
import { action, DUE, HEALTH, letterOf, TOURISM } from './letterBuilder';

const subjectOf = (name: string): string => everyMail[name]?.().subject ?? '';
const textOf = (name: string): string => everyMail[name]?.().text ?? '';

describe('the subject', () => {
  it.each([
    ['決算額_前', '【総合政策課】令和６年度の決算額の確定について（６月20日（金）まで・残り２件）'],
    ['決算額_後', '【総合政策課・再送】令和６年度の決算額の確定のお願い（期限６月20日・残り２件）'],
    ['確定値', '【総合政策課】令和６年度の指標の確定値の入力について（残り２件）'],
    ['意見_前', '【総合政策課】会議の意見への回答について（10月10日（金）まで・残り２件）'],
    ['意見_後', '【総合政策課・再送】会議の意見への回答のお願い（期限10月10日・残り２件）'],
    ['回答の依頼', '【総合政策課】会議の意見への回答の依頼について（10月10日（金）まで・２件）'],
    ['全件提出', '【総合政策課】令和６年度の取組実績が全て提出されました（224件）'],
    ['まとめ', '【総合政策課】令和６年度の取組実績の提出状況（提出212件・残り12件）'],
    ['差戻し', '【総合政策課】2-1-3 の記載の確認について（差戻し）'],
    ['代理入力', '【総合政策課】令和６年度の取組実績の代理入力について（２件）'],
    ['資料の完成', '【総合政策課】資料ができました（令和７年度第１回　会議資料　第１版ほか１件）'],
    ['照会', '【総合政策課】令和６年度聖籠町経営戦略推進プランの取組実績について（照会）'],
    ['所属長へ', '【総合政策課】令和６年度の取組実績の提出状況について（御確認のお願い）'],
    ['三つの用件', '【総合政策課】2-1-3 の記載の確認について（差戻し）ほか２件のお知らせ【見本】'],
  ])('of %s', (name, subject) => {
    expect(subjectOf(name)).toBe(subject);
  });
});

describe('差戻し', () => {
  it('begins with the reason as it was typed, and says where to mend it', () => {
    expect(textOf('差戻し')).toMatch(
      /^指標の実績値が前年度と同じです。\n令和６年度の入込客数を確かめてください。\n\n産業観光課　御担当者様\n/u,
    );
    expect(textOf('差戻し')).toMatch(/　　2-1-3　観光客が.*\n　　入力画面：https:/u);
  });

  it('of several actions begins with the reason of each', () => {
    const sentBack = (id: string) => action(id, { sentBackFor: `${id}を確かめる。` });
    const { subject, text } = letterOf([
      { kind: 'sentBack', action: sentBack('2-1-3') },
      { kind: 'sentBack', action: sentBack('2-1-4') },
    ]);
    expect(subject).toBe('【総合政策課】2-1-3ほか１件 の記載の確認について（差戻し）');
    expect(text).toMatch(/^2-1-3　2-1-3を確かめる。\n2-1-4　2-1-4を確かめる。\n\n/u);
    expect(text.match(/次の取組を差し戻しました。/gu)).toHaveLength(1);
  });

  it('behind another matter gives the reason beside the action', () => {
    const { text } = letterOf([
      { kind: 'submission', actions: [action('1-2-2')], ...DUE },
      {
        kind: 'sentBack',
        action: action('2-1-3', { name: '催し', sentBackFor: '値を確かめる。' }),
      },
    ]);
    expect(text).toContain('　　2-1-3　催し　値を確かめる。\n');
    expect(text).toMatch(/^保健福祉課/u);
  });
});

describe('決算額, 確定値', () => {
  it('say that nothing has to be sent back', () => {
    for (const name of ['決算額_前', '決算額_後', '確定値']) {
      expect(textOf(name)).toContain(
        '差戻しは要りません。入力画面の「確定値の報告」で書き換えられます。',
      );
    }
  });

  it('name the values that have become final, in one line for an action', () => {
    expect(textOf('確定値')).toContain(
      '　　1-2-2　健康寿命の延伸に向けた各種事業の実施　特定健診の受診率（11月）、健康寿命（９月）\n',
    );
  });
});

describe('opinions', () => {
  it('are listed with what they are about, and opened in 意見台帳', () => {
    for (const name of ['意見_前', '意見_後', '回答の依頼']) {
      expect(textOf(name)).toContain(
        '　　R7-01　取組1-1-1　歩いて行ける場所でも教室を開いてほしい。\n',
      );
      expect(textOf(name)).toMatch(/R7-02　全体 *　*/u);
      expect(textOf(name)).toMatch(
        /意見台帳：https:\S*#gid=1301&fvid=102\n　　（開くと貴課の意見だけが/u,
      );
    }
  });
});

describe('照会', () => {
  it('says what the letter on paper says, with the list of what is asked for', () => {
    const text = textOf('照会');
    expect(text).toContain(`このことについて、下記のとおり回答をお願いします。

　　対象　　　令和６年度の取組実績（貴課の主担当 ２件、関係課としての確認 １件）
　　回答方法　共有の「聖籠町経営戦略推進プラン　実績管理」に入力し、所属長の確認を経て提出
　　　　　　　関係課としての確認は、同じ画面で行う
　　回答期限　令和７年５月16日（金）
　　　　　　　（決算額は６月20日（金）までに確定額を入力）
　　留意事項　（１）記載は常体（～した。）とし、文字数の目安を守ってください。
`);
    expect(text).toContain('　　2-1-3　観光客が何度も訪れたくなる催しの実施　関係\n');
  });

  it('lists what a section only takes part in under that section', () => {
    const related = [action('2-1-3', { section: '企画課', related: [TOURISM] })];
    const { text } = letterOf(
      [{ kind: 'inquiry', actions: [action('1-2-2')], related, ...DUE }],
      {},
      [HEALTH, TOURISM],
    );
    const [, tourism = ''] = text.split('　〈産業観光課〉\n');
    expect(tourism).toMatch(
      /^　　番号 .*\n　　2-1-3　2-1-3の取組　関係\n　　入力画面：\S*fvid=201/u,
    );
  });
});

describe('所属長へ', () => {
  it('greets the head, says in one line why now, and what is left of each action', () => {
    expect(textOf('所属長へ')).toMatch(/^保健福祉課長　様\n/u);
    expect(textOf('所属長へ')).toContain(`次の３件は提出前です。御確認をお願いします。
期限が近づきましたので、現在の状況をお知らせします。
`);
    expect(textOf('所属長へ')).toContain(`担当者の状況　　残り
　　1-2-2　健康寿命の延伸に向けた各種事業の実施　作成中　　　　　決算額、指標１件
　　3-1-2　子育て世帯の経済的負担の軽減　　　　　未入力　　　　　入力の全て
　　1-2-4　地域医療の確保　　　　　　　　　　　　所属長確認待ち　所属長による提出
`);
  });
});

describe('what the secretariat reads', () => {
  it('is the table of sections and states, what came in, what looks wrong, and what nobody gets', () => {
    expect(textOf('まとめ')).toContain(`　〈提出前の取組がある課〉
　　課　　　　　対象　提出　所属長確認待ち　作成中　差戻し　未入力
　　保健福祉課　　30　　20　　　　　　　 0　　　 4　　　 0　　　 6
　　産業観光課　　14　　12　　　　　　　 1　　　 0　　　 1　　　 0

　〈５月７日からの提出〉
　　課　　　　　件数　取組
　　保健福祉課　　 2　1-2-2、1-2-3
　　産業観光課　　 1　2-1-3

　〈確かめたいところ〉
　　「年度実績」シートに、読み取れない欄が２か所あります。

　〈送信したか不明のメール〉
　　suido@town.example.jp　【総合政策課】`);
    expect(textOf('まとめ')).toContain('　〈宛先のない課〉\n　　農業委員会\n');
  });

  it('names no heading under which nothing stands', () => {
    const { text } = letterOf(
      [
        {
          ...{ kind: 'digest', total: 2, submitted: 2, open: [], cameIn: [], since: DUE.dueOn },
          ...{ unreachable: [], uncertain: [], wrong: [] },
        },
      ],
      {},
      [],
    );
    expect(text).not.toContain('〈');
  });

  it('counts what looks wrong beyond twenty lines', () => {
    const wrong = Array.from({ length: 23 }, (_, place) => `${String(place)}行目`);
    const { text } = letterOf(
      [
        {
          ...{ kind: 'digest', total: 2, submitted: 2, open: [], cameIn: [], since: DUE.dueOn },
          ...{ unreachable: [], uncertain: [], wrong },
        },
      ],
      {},
      [],
    );
    expect(text).toContain('　　19行目\n　　ほか３件\n');
  });

  it('is no letter of a section to itself', () => {
    for (const name of ['まとめ', '全件提出', '資料の完成']) {
      expect(textOf(name)).toMatch(
        /^事務局　御担当者様\n\nお疲れさまです。このメールは「提出のお知らせ」から自動で送っています。\n/u,
      );
    }
  });

  it('is the link of each document, and who made it', () => {
    expect(textOf('資料の完成')).toContain(
      '　　令和７年度第１回　会議資料　第１版：https://docs.google.com/document/d/1ZyXwVuTsRqPoNmLkJiHgFeDcBa987654321/edit?n=0\n　　（作成者：seisaku@town.example.jp）\n',
    );
  });
});

describe('several matters in one mail', () => {
  it('stand under their headings, the most urgent first, and close together', () => {
    const text = textOf('三つの用件');
    expect(text.match(/^【.*】$/gmu)).toEqual([
      '【記載の確認（差戻し）】',
      '【取組実績の提出】',
      '【決算額の確定】',
    ]);
    expect(text.split('お疲れさまです。')).toHaveLength(2);
    expect(text.lastIndexOf('このメールに返信してください。')).toBeGreaterThan(
      text.indexOf('【決算額の確定】'),
    );
  });

  it('close with each sentence once', () => {
    const { text } = letterOf([
      { kind: 'submission', actions: [action('1-2-2')], ...DUE },
      { kind: 'submission', actions: [action('1-2-3')], ...DUE },
    ]);
    expect(text.match(/提出後は送られません/gu)).toHaveLength(1);
  });
});
