/** What the panel asks of the server, one answer in each shape; and whether a call is under way. */
import type * as z from 'zod/mini';
import type { Answer } from '../wire/answer';
import { versionsDifferMessage } from '../wording/bridge';
import type { Asked } from './asked';
import { callPatiently, operationId } from './bridge';

let underWay = 0;

export function isCalling(): boolean {
  return underWay > 0;
}

/** Every call of the panel goes through here. */
export async function patiently(
  functionName: string,
  request: object,
  waiting: () => void,
): Promise<Answer> {
  underWay += 1;
  try {
    return await callPatiently(functionName, request, waiting);
  } finally {
    underWay -= 1;
  }
}

/** @param request without 操作ID where each question is a press of its own */
export async function ask<Value>(
  functionName: string,
  request: object,
  schema: z.ZodMiniType<Value>,
  waiting: () => void = () => undefined,
): Promise<Asked<Value>> {
  const call = { operationId: operationId(), ...request };
  const answer = await patiently(functionName, call, waiting);
  if (answer.outcome !== 'done') return { kind: 'stopped', message: answer.message };
  const read = schema.safeParse(answer.value);
  return read.success
    ? { kind: 'done', value: read.data }
    : { kind: 'stopped', message: versionsDifferMessage(functionName) };
}
