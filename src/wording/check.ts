/** 入力内容の点検: what its press is called, and its refusals. */
import { writeRefusalMessage, type WriteRefusal } from './writeRefusals';

export const checkWords = {
  title: '入力内容の点検',
  operation: '入力内容の点検',
  means: '入力内容の点検の画面',
} as const;

export const CHECK_COPY =
  'このファイルは、もとの計画のファイルの写しです。「点検」の欄は書き換えません。';

export type CheckRefusal =
  { readonly reason: 'copy' } | { readonly reason: 'not written'; readonly refusal: WriteRefusal };

export function checkRefusalMessage(refusal: CheckRefusal): string {
  switch (refusal.reason) {
    case 'copy':
      return `${CHECK_COPY}何も変更していません。`;
    case 'not written':
      return writeRefusalMessage(refusal.refusal);
  }
}

/** Nothing happened, and the same press may go through after a moment. */
export function mayBeRepeated(refusal: CheckRefusal): boolean {
  return refusal.reason === 'not written' && refusal.refusal.reason === 'busy';
}
