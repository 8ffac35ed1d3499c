/** What somebody may type into the console instead of a request. */

export const wrongArguments: readonly (readonly unknown[])[] = [
  [],
  [null],
  [0],
  [true],
  [''],
  ['junk'],
  ['{'],
  ['null'],
  ['[]'],
  ['{}'],
  ['"text"'],
  ['{"opener":"","operationId":""}'],
  [{ opener: 'x', operationId: 'y' }],
  [[]],
  ['{"__proto__":{"opener":"x"},"constructor":1}'],
  ['x'.repeat(100_000)],
];
