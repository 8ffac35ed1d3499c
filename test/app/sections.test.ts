/** 課一覧 in the panel: read, edited, added to, reorganised; by the secretariat only, each change once. */
import { describe, expect, it } from '@jest/globals';
import { SECTION, does, tabOf, under } from './officeInMemory';
import {
  added,
  historyOf,
  opened,
  saved,
  saving,
  sectionIn,
  sectionOffice,
  typedOver,
  written,
} from './sectionOffice';
import { stored, typed } from './spoiled/spoil';

const STAFF = '担当者アドレス';
const ANSWERING = '回答課（入力する課）';

describe('what the secretariat sees', () => {
  it('is every section in the order of 並び順, with what it answers for', () => {
    const { sections } = opened(sectionOffice(typed('課一覧', '図書館', '並び順', '0')));
    expect(sections).toHaveLength(17);
    expect(sections.slice(0, 3).map(({ name }) => name)).toEqual([
      '図書館',
      '総務課',
      '総合政策課',
    ]);
    const fukushi = sections.find(({ name }) => name === '保健福祉課');
    expect([fukushi?.entered, fukushi?.rows]).toEqual([5, 12]);
    const kaikei = sections.find(({ name }) => name === '会計室');
    expect([kaikei?.entered, kaikei?.planned]).toEqual([0, 0]);
  });

  it('tells who submitted and stands nowhere any more, but not whom the secretariat stood in for', () => {
    const office = sectionOffice(
      typed('年度実績', '1-1-1', '提出者', 'left@town.example.jp'),
      typed('年度実績', '1-1-1', '提出日時', '2025-05-20 17:00'),
      typed('年度実績', '1-1-2', '提出者', 'fukushi-head@town.example.jp'),
      typed('年度実績', '1-2-1', '提出者', 'proxy@town.example.jp'),
      typed('年度実績', '1-2-1', '代理', '代理'),
    );
    const { lastAt, lastBy, gone } = sectionIn(opened(office), '保健福祉課');
    expect([lastAt, lastBy]).toEqual(['2025-05-20 17:00', 'left@town.example.jp']);
    expect(gone).toEqual(['left@town.example.jp']);
  });

  it('names a row that cannot be read', () => {
    const office = sectionOffice(typed('課一覧', '図書館', '共用アドレス', '図書館のアドレス'));
    expect(opened(office).damages.join()).toContain('図書館のアドレス');
  });

  it('costs one call', () => {
    const office = sectionOffice();
    opened(office);
    office.reads.cells = 0;
    opened(office);
    expect(office.reads.cells).toBe(1);
  });
});

describe('a save', () => {
  it('writes only what was typed, as it is to be written, with its history', () => {
    const office = sectionOffice();
    const section = sectionIn(opened(office), '保健福祉課');
    const text = 'ａ@town.example.jp；b@town.example.jp A@town.example.jp';
    saved(office, { sections: [typedOver(section, { staffAddresses: text, order: '０７' })] });
    expect(written(office, '保健福祉課', STAFF)).toBe('a@town.example.jp、b@town.example.jp');
    expect(historyOf(office, '課と担当者')).toEqual([
      '保健福祉課｜担当者アドレス｜｜a@town.example.jp、b@town.example.jp',
    ]);
  });

  it('names what is no address, and writes nothing', () => {
    const office = sectionOffice();
    const section = sectionIn(opened(office), '保健福祉課');
    const changes = [typedOver(section, { headAddresses: '課長', shortName: '福' })];
    expect(saved(office, { sections: changes })).toEqual({
      kind: 'faults',
      faults: [{ name: '保健福祉課', field: 'headAddresses', cause: 'no address', found: '課長' }],
    });
    expect(written(office, '保健福祉課', '略称')).toBe('福祉');
  });

  it('is not held up by what was wrong before and is not touched', () => {
    const office = sectionOffice(typed('課一覧', '保健福祉課', '所属長アドレス', '課長'));
    const section = sectionIn(opened(office), '保健福祉課');
    expect(saved(office, { sections: [typedOver(section, { shortName: '福' })] }).kind).toBe(
      'saved',
    );
  });

  it('keeps what a colleague typed into another field, and shows both in the same', () => {
    const office = sectionOffice();
    const section = sectionIn(opened(office), '保健福祉課');
    typed('課一覧', '保健福祉課', STAFF, 'b@town.example.jp')(office);
    expect(saved(office, { sections: [typedOver(section, { shortName: '福' })] }).kind).toBe(
      'saved',
    );
    const answer = saved(office, {
      sections: [typedOver(section, { staffAddresses: 'c@town.example.jp' })],
    });
    expect(answer).toMatchObject({ kind: 'conflict', names: ['保健福祉課'] });
    expect(written(office, '保健福祉課', STAFF)).toBe('b@town.example.jp');
  });

  it('of a row that has gone is told', () => {
    const office = sectionOffice();
    const section = sectionIn(opened(office), '図書館');
    const { sheetId } = tabOf(office, '課一覧').properties;
    does(office, office.access.owner, {
      kind: 'deleteRows',
      lines: { sheetId, first: 15, count: 1 },
    });
    const answer = saved(office, { sections: [typedOver(section, { shortName: '図' })] });
    expect(answer).toMatchObject({ kind: 'conflict', names: ['図書館'] });
  });

  it('pressed twice is written once', () => {
    const office = sectionOffice();
    const sections = [added('健康課', { order: '18', sharedAddress: 'kenko@town.example.jp' })];
    for (let presses = 0; presses < 2; presses += 1) {
      expect(saved(office, { operationId: 'press-new', sections }).kind).toBe('saved');
    }
    expect(under(tabOf(office, '課一覧'), '課名（正式）')).toHaveLength(18);
    expect(historyOf(office, '課と担当者')).toHaveLength(3);
  });

  it('pressed again after people went on from there says that it is done, and takes nothing back', () => {
    const office = sectionOffice();
    const section = sectionIn(opened(office), '保健福祉課');
    const press = {
      operationId: 'press-late',
      sections: [typedOver(section, { shortName: '福' })],
    };
    saved(office, press);
    typed('課一覧', '保健福祉課', '略称', '健福')(office);
    expect(saved(office, press).kind).toBe('saved');
    expect(written(office, '保健福祉課', '略称')).toBe('健福');
  });

  it('a text that looks like a formula stays a text', () => {
    const office = sectionOffice();
    const section = sectionIn(opened(office), '保健福祉課');
    saved(office, { sections: [typedOver(section, { shortName: '=1+1' })] });
    expect(written(office, '保健福祉課', '略称')).toBe('=1+1');
    const cell = tabOf(office, '課一覧').rows[7]?.[1]?.userEnteredValue;
    expect(cell).toEqual({ stringValue: '=1+1' });
  });

  it('never renames: the name is no field', () => {
    const office = sectionOffice();
    const change = {
      name: '総務課',
      isNew: false,
      fields: { name: { seen: '総務課', typed: 'X' } },
    };
    expect(saved(office, { sections: [change] }).kind).toBe('saved');
    expect(under(tabOf(office, '課一覧'), '課名（正式）')).not.toContain('X');
  });

  it('of a name that stands there already is refused', () => {
    const office = sectionOffice();
    const answer = saved(office, { sections: [added('総 務課', { order: '18' })] });
    expect(answer).toMatchObject({ kind: 'faults', faults: [{ cause: 'name taken' }] });
  });

  it.each([
    ['a section', SECTION],
    ['somebody of nowhere', 'visitor@town.example.jp'],
  ])('is not for %s', (_, caller) => {
    const office = sectionOffice();
    const section = sectionIn(opened(office), '保健福祉課');
    const own = { ...office, access: { ...office.access, editors: [SECTION, caller] } };
    const verdict = saving(own, { caller, sections: [typedOver(section, { shortName: 'x' })] });
    expect(verdict).toMatchObject({ accepted: false, refusal: { reason: 'not secretariat' } });
  });

  it('is not for a copy', () => {
    const office = sectionOffice(typed('設定', '本体のID', '値', 'another-file'));
    const list = opened(office);
    expect(list.isCopy).toBe(true);
    const sections = [typedOver(sectionIn(list, '総務課'), { shortName: 'x' })];
    expect(saving(office, { sections })).toMatchObject({ refusal: { reason: 'copy' } });
  });
});

describe('改称・再編', () => {
  const successor = { validTo: '令和6年度', successor: '健康福祉課' };

  it('ends the old row, makes the new one and moves the results of the open year, in one write', () => {
    const office = sectionOffice();
    const old = sectionIn(opened(office), '保健福祉課');
    const before = office.writes.length;
    const born = added('健康福祉課', {
      validFrom: '令和7年度',
      sharedAddress: 'fukushi@town.example.jp',
    });
    const answer = saved(office, {
      sections: [typedOver(old, successor), born],
      from: '保健福祉課',
      to: '健康福祉課',
    });
    expect(office.writes.length - before).toBe(1);
    if (answer.kind !== 'saved') throw new Error(JSON.stringify(answer));
    expect(sectionIn(answer.list, '保健福祉課')).toMatchObject({ rows: 0, fields: successor });
    expect(sectionIn(answer.list, '健康福祉課')).toMatchObject({ rows: 12, entered: 5 });
    for (const title of ['年度実績', '指標実績']) {
      expect(under(tabOf(office, title), ANSWERING)).not.toContain('保健福祉課');
    }
    expect(under(tabOf(office, '年度実績'), '担当課（実績の年度）')).toContain('保健福祉課');
    expect(under(tabOf(office, '年度実績_R5'), ANSWERING)).toContain('保健福祉課');
    expect(historyOf(office, '課と担当者')).toContain(
      '1-1-1｜回答課（入力する課）｜保健福祉課｜健康福祉課',
    );
  });

  it('into a section that is there needs no new row', () => {
    const office = sectionOffice();
    const old = sectionIn(opened(office), '保健福祉課');
    const merged = typedOver(old, { validTo: '令和6年度', successor: '町民課' });
    saved(office, { sections: [merged], from: '保健福祉課', to: '町民課' });
    expect(under(tabOf(office, '課一覧'), '課名（正式）')).toHaveLength(17);
    expect(sectionIn(opened(office), '町民課').rows).toBe(12);
  });

  it('results go over later, too, and once', () => {
    const office = sectionOffice();
    for (let presses = 0; presses < 2; presses += 1) {
      saved(office, { operationId: 'press-move', from: '保健福祉課', to: '町民課' });
    }
    expect(historyOf(office, '課と担当者')).toHaveLength(12);
  });

  it.each(['', '健康課', '保健福祉課'])('results go nowhere else: %j', (to) => {
    const office = sectionOffice();
    const answer = saved(office, { from: '保健福祉課', to });
    expect(answer).toMatchObject({ kind: 'faults', faults: [{ cause: 'no such section' }] });
  });
});

it('a heading that is gone is told, and nothing is written', () => {
  const office = sectionOffice();
  const section = sectionIn(opened(office), '総務課');
  stored('課一覧', 0, '略称', { userEnteredValue: { stringValue: '短い名前' } })(office);
  const verdict = saving(office, { sections: [typedOver(section, { shortName: '総' })] });
  expect(verdict.accepted && verdict.value.kind === 'saved').toBe(false);
});
