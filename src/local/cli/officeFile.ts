/**
 * A local workbook as somebody works on it: loaded when it is needed, saved after each deed.
 *
 * Rule: a deed is done on a copy of the office. Only when the pair of files is saved does the copy
 * count; where people changed the file meanwhile, it is loaded anew and the deed done again on it.
 * The office's clock never goes back.
 */
import type { OfficeState } from '../office';
import { consent, copyOffice, newOffice } from '../newOffice';
import { differs } from '../officeChange';
import type { OfficeDoor } from '../rest/restFace';
import { WorkbookFile } from '../store/workbookFile';
import { CliRefusal } from './cliRefusal';
import { tokyoDay, tokyoMinute } from './tokyoTime';
import type { World } from './world';

/** Owner of a workbook for which nobody was named: the secretariat of the sample plan. */
export const USUAL_OWNER = 'seisaku@town.example.jp';

const MOST_ATTEMPTS = 5;

export class OfficeFile implements OfficeDoor {
  private readonly file: WorkbookFile;
  private office: OfficeState | null = null;
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param owner of a workbook that comes without its sidecar, from Excel for instance
   * @param time  the time that was asked for, or null for now, in milliseconds since 1970
   */
  constructor(
    private readonly path: string,
    private readonly world: World,
    private readonly owner: string,
    private readonly time: () => number | null,
  ) {
    this.file = new WorkbookFile(path, world.files);
  }

  /**
   * Does one deed after the other.
   * @param keeps whether what the deed changed is kept; `if changed`: nothing is saved, only the clock
   * goes on, where it changed nothing
   * @param at    when it is done; the file's own time if not given
   * @throws what the deed throws, StoreRefusal or CliRefusal; the files are then as they were
   */
  enter<T>(
    deed: (office: OfficeState) => T,
    keeps: boolean | 'if changed',
    at: number | null = this.time(),
  ): Promise<T> {
    const turn = this.last.then(() =>
      this.world.inTurn(this.path, () => this.doDeed(deed, keeps, at)),
    );
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** How far the office has come, in milliseconds since 1970. */
  clock(): Promise<number> {
    const turn = this.last.then(() =>
      this.world.inTurn(this.path, async () => (await this.current()).now),
    );
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async doDeed<T>(
    deed: (office: OfficeState) => T,
    keeps: boolean | 'if changed',
    at: number | null,
  ): Promise<T> {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const before = await this.current();
      const office = copyOffice(before);
      office.now = this.timeAfter(office.now, at);
      const outcome = deed(office);
      if (keeps === false) return outcome;
      if (keeps === 'if changed' && !differs(before, office)) {
        this.office = office;
        return outcome;
      }
      if ((await this.file.save(office)) === 'saved') {
        this.office = office;
        return outcome;
      }
      this.world.say(
        'ファイルがほかで変更されたため、読み直してから、もう一度同じ操作をしています。',
      );
    }
    throw new CliRefusal(
      `ファイルがほかで変更され続けているため、保存できませんでした（${MOST_ATTEMPTS}回試しました）: ${this.path}`,
      'そのファイルを開いている人や同期しているプログラムを確かめてから、もう一度実行してください。何も変更していません。',
    );
  }

  private async current(): Promise<OfficeState> {
    if (this.office !== null && !(await this.file.hasChanged())) return this.office;
    const { book, state, undidBrokenSave } = await this.file.load();
    if (undidBrokenSave) {
      this.world.say('前回の保存が途中で終わっていたため、その前の状態から続けます。');
    }
    this.office = state ?? this.adopted(book);
    return this.office;
  }

  private adopted(book: OfficeState['book']): OfficeState {
    const { owner } = this;
    this.world.say(`控えのファイルがないため、${owner} を所有者とする新しいブックとして扱います。`);
    const office = newOffice({ owner, editors: [], now: this.time() ?? this.world.now() });
    return { ...office, book };
  }

  /** On the day on which the office's clock stands it goes on; to an earlier day it does not go back. */
  private timeAfter(before: number, wanted: number | null): number {
    if (wanted !== null && tokyoDay(wanted) < tokyoDay(before)) {
      throw new CliRefusal(
        `指定の日時は ${tokyoMinute(wanted)} ですが、このブックでは ${tokyoMinute(before)} まで操作が進んでいます。時計は戻せません。`,
        `${tokyoDay(before)} 以後の日時を指定するか、新しいブックで試してください。`,
      );
    }
    return Math.max(wanted ?? this.world.now(), before);
  }
}

/**
 * Lets a person work on the workbook: on Google they would tick the page of consent once.
 * @throws CliRefusal for somebody with whom the workbook is not shared
 */
export function admit(office: OfficeState, person: string, scopes: readonly string[]): void {
  const { editors } = office.access;
  if (!editors.includes(person)) {
    throw new CliRefusal(
      `${person} は、このブックの編集者ではありません。編集者: ${editors.join('、')}`,
      'アドレスを確かめるか、npx suishin share でそのアドレスと共有してください。',
    );
  }
  consent(office, person, scopes);
}
