/** Whatever goes wrong, said in Japanese to the person at the keyboard. */
import { StoreRefusal } from '../store/storeRefusal';
import { CliRefusal } from './cliRefusal';
import { systemErrorOf } from './systemError';

export function inWords(error: unknown): string {
  if (error instanceof CliRefusal || error instanceof StoreRefusal) return error.message;
  const system = systemErrorOf(error);
  if (system?.isOfSystem === true) {
    return `状況: ファイルを読み書きできませんでした（${system.message}）。\n対応: ディスクの空き容量と、ファイルやフォルダの権限を確かめてから、もう一度実行してください。`;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `プログラムの中で誤りが起きたため、操作を中止しました。\n下の文を添えて、管理している担当にお知らせください。\n${text}`;
}
