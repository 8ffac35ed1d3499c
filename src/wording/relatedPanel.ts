/** 関係課の確認: its part of the entry panel. */
import { noObjection } from '../domain/review/relatedConfirmations';

export const relatedWords = {
  heading: '関係課として確認する取組',
  loading: '読み込んでいます。',
  saving: '保存しています。',
  told: (open: number, answered: number) =>
    open + answered === 0
      ? '提出された取組のうち、関係課として確認するものはありません。'
      : `確認をお願いする取組は${String(open)}件です（確認済み${String(answered)}件）。`,
  of: (section: string) => `${section}の取組`,
  look: '内容を見る',
  write: '意見を書く',
  noObjection,
  noObjectionTo: (actionId: string) => `${actionId} は${noObjection}`,
  answer: (actionId: string) => `${actionId} についての意見`,
  send: '意見を送る',
} as const;
