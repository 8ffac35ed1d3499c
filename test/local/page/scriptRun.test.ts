/** google.script.run in a panel keeps Google's rules of what may be called, with what, and how it is told. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scriptRun, type Runner } from '../../../src/local/page/browser/bridge/scriptRun';

interface Told {
  readonly asked: (readonly [string, readonly unknown[]])[];
  readonly unheard: unknown[];
  readonly run: Runner;
}

/** The server answers with the arguments, and refuses where the first is `no`. */
function server(functions: readonly string[] = ['save', 'open', 'secret_']): Told {
  const asked: (readonly [string, readonly unknown[]])[] = [];
  const unheard: unknown[] = [];
  const ask = (name: string, args: readonly unknown[]): Promise<unknown> => {
    asked.push([name, args]);
    return args[0] === 'no' ? Promise.reject(new Error('refused')) : Promise.resolve(args);
  };
  return { asked, unheard, run: scriptRun(functions, ask, (error) => unheard.push(error)) };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const on = (told: unknown): Runner => told as Runner;

describe('what may be called', () => {
  it('is the public functions of the server', () => {
    const { run } = server();
    expect(Object.keys(run).sort()).toEqual([
      'open',
      'save',
      'withFailureHandler',
      'withSuccessHandler',
      'withUserObject',
    ]);
  });

  it('is no function whose name ends with _, and none that is not there', () => {
    const { run } = server();
    expect(run['secret_']).toBeUndefined();
    expect(run['unknown']).toBeUndefined();
  });
});

describe('what a call takes', () => {
  const circle: Record<string, unknown> = { name: 'circle' };
  circle['itself'] = circle;

  it.each([
    ['a function', () => undefined, '0'],
    ['a date', new Date(0), '0'],
    ['a map', new Map(), '0'],
    ['a picture of bytes', new Uint8Array(2), '0'],
    ['a symbol', Symbol('s'), '0'],
    ['a large number', 1n, '0'],
    ['an object of a class', new TypeError('x'), '0'],
    ['a date inside an object', { due: new Date(0) }, 'due'],
    ['a function inside a list inside an object', { list: [1, () => 1] }, '1'],
    ['an object that holds itself', circle, 'itself'],
  ])('is not %s: it fails at once, and nothing is asked', (_, value, property) => {
    const { run, asked } = server();
    expect(() => run['save']?.(value)).toThrow(
      new TypeError(`Failed due to illegal value in property: ${property}`),
    );
    expect(asked).toEqual([]);
  });

  it('is what JSON carries, unchanged', () => {
    const { run, asked } = server();
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 3 }), (args) => {
        run['save']?.(...args);
        expect(JSON.stringify(asked.at(-1))).toBe(JSON.stringify(['save', args]));
      }),
      { numRuns: 50 },
    );
  });

  it('is undefined as null in a list, and as nothing in an object', () => {
    const { run, asked } = server();
    run['save']?.(undefined, [undefined, 1], { a: undefined, b: 2 });
    expect(asked).toEqual([['save', [null, [null, 1], { b: 2 }]]]);
  });

  it('is a copy: what the page changes afterwards is not sent', () => {
    const { run, asked } = server();
    const draft = { text: 'before' };
    run['save']?.(draft);
    draft.text = 'after';
    expect(asked).toEqual([['save', [{ text: 'before' }]]]);
  });
});

describe('how it is told', () => {
  it('answers nothing at once, and the handler later', async () => {
    const { run } = server();
    const heard: unknown[] = [];
    const answer = on(run['withSuccessHandler']?.((value: unknown) => heard.push(value)))['save']?.(
      1,
    );
    expect(answer).toBeUndefined();
    expect(heard).toEqual([]);
    await settled();
    expect(heard).toEqual([[1]]);
  });

  it('gives the handlers the user object, and errors as objects with a message', async () => {
    const { run } = server();
    const heard: unknown[] = [];
    const hear = (told: unknown, user: unknown) => heard.push([told, user]);
    const withBoth = on(on(run['withSuccessHandler']?.(hear))['withFailureHandler']?.(hear));
    on(withBoth['withUserObject']?.('button'))['save']?.('no');
    on(withBoth['withUserObject']?.('field'))['save']?.('yes');
    await settled();
    expect(heard).toEqual([
      [new Error('refused'), 'button'],
      [['yes'], 'field'],
    ]);
  });

  it('keeps the handlers of one chain from another', async () => {
    const { run, unheard } = server();
    const heard: unknown[] = [];
    on(run['withFailureHandler']?.((error: unknown) => heard.push(error)));
    run['save']?.('no');
    await settled();
    expect(heard).toEqual([]);
    expect(unheard).toEqual([new Error('refused')]);
  });

  it('takes no handler that is no function', () => {
    const { run } = server();
    expect(() => run['withSuccessHandler']?.('save')).toThrow(TypeError);
  });
});
