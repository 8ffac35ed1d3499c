/**
 * The work from the open dialog: the roll-up, then one document after the other. A step that stopped is
 * gone on with by the same press: what is made already is found and not made twice.
 */
import { makingDialogWords as words } from '../../wording/makingDialog';
import { madeSchema, type Made } from '../../wire/makeDocuments';
import { paperNames } from '../../wording/paperNames';
import { operationId } from '../bridge';
import { ask } from '../server';
import * as z from 'zod/mini';
import type { Job } from './choice';

export type StepState = 'waiting' | 'doing' | 'done' | 'stopped';

export interface Step {
  readonly name: string;
  readonly state: StepState;
  /** How far a step of several documents is; '' before anything is known. */
  readonly progress: string;
  readonly documents: readonly Made['documents'][number][];
  /** Something was made, and not only found. */
  readonly isNew: boolean;
  /** Absent: the roll-up. */
  readonly job?: Job;
  /** 操作ID, the same however often the step is gone on with. */
  readonly press: string;
}

export function stepsOf(jobs: readonly Job[]): readonly Step[] {
  const blank = { state: 'waiting', progress: '', documents: [], isNew: false } as const;
  return [
    { ...blank, name: words.steps.rollUp, press: operationId() },
    ...jobs.map((job) => ({
      ...blank,
      name: job.kind === 'pack' ? words.steps.pack : paperNames[job.kind],
      job,
      press: operationId(),
    })),
  ];
}

export interface Worker {
  readonly opener: string;
  /** 版 of the pack after which another one is wanted, although its data are the same. */
  readonly anewAfter?: number;
  readonly show: (steps: readonly Step[]) => void;
  readonly wait: (isWaiting: boolean) => void;
  readonly isStopped: () => boolean;
}

export type Outcome =
  { readonly kind: 'done' } | { readonly kind: 'stopped'; readonly message: string };

/** Does what is not done yet. */
export async function work(steps: readonly Step[], worker: Worker): Promise<Outcome> {
  let now = steps;
  const change = (place: number, to: Partial<Step>): void => {
    now = now.map((step, at) => (at === place ? { ...step, ...to } : step));
    worker.show(now);
  };
  for (const [place, step] of steps.entries()) {
    if (step.state === 'done') continue;
    if (worker.isStopped()) return { kind: 'stopped', message: words.stoppedByHand };
    change(place, { state: 'doing' });
    const outcome = step.job
      ? await made(step, step.job, worker, (to) => {
          change(place, to);
        })
      : await rolledUp(step, worker);
    worker.wait(false);
    if (outcome.kind === 'stopped') {
      change(place, { state: 'stopped' });
      return outcome;
    }
    change(place, { state: 'done' });
  }
  return { kind: 'done' };
}

async function rolledUp({ press }: Step, { opener, wait }: Worker): Promise<Outcome> {
  const request = { opener, operationId: press };
  const asked = await ask('refreshAfterSubmission', request, z.boolean(), () => {
    wait(true);
  });
  return asked.kind === 'done' ? { kind: 'done' } : asked;
}

/** 文書ID of what was made by these steps: of an edition that was gone on with, all. */
export function newDocuments(steps: readonly Step[]): readonly string[] {
  return steps.flatMap(({ isNew, documents }) =>
    isNew ? documents.map(({ documentId }) => documentId) : [],
  );
}

/** Asked until nothing is left: a run ends after six minutes, and a large pack has many documents. */
async function made(
  { press, isNew: wasNew }: Step,
  { kind, order }: Job,
  { opener, anewAfter, wait, isStopped }: Worker,
  change: (to: Partial<Step>) => void,
): Promise<Outcome> {
  let isNew = wasNew;
  for (;;) {
    const anew = kind === 'pack' && anewAfter !== undefined ? { anewAfter } : {};
    const request = { opener, operationId: press, ...order, ...anew };
    const asked = await ask('makeDocuments', request, madeSchema, () => {
      wait(true);
    });
    wait(false);
    if (asked.kind === 'stopped') return asked;
    const { documents, left, already } = asked.value;
    isNew ||= !already;
    change({
      documents,
      isNew,
      progress: words.progress(documents.length, documents.length + left),
    });
    if (left === 0) return { kind: 'done' };
    if (isStopped()) return { kind: 'stopped', message: words.stoppedByHand };
  }
}
