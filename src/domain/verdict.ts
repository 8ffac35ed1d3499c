/** A verdict: accepted with a value, or refused with a reason. Nobody parses the text of an error. */

export interface Accepted<Value> {
  readonly accepted: true;
  readonly value: Value;
}

export interface Refused<Refusal extends { readonly reason: string }> {
  readonly accepted: false;
  readonly refusal: Refusal;
}

export type Verdict<Value, Refusal extends { readonly reason: string }> =
  Accepted<Value> | Refused<Refusal>;

export function accept<Value>(value: Value): Accepted<Value> {
  return { accepted: true, value };
}

export function refuse<Refusal extends { readonly reason: string }>(
  refusal: Refusal,
): Refused<Refusal> {
  return { accepted: false, refusal };
}
