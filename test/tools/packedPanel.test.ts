/** A large panel travels packed: the browser gets its script back, or its user a sentence. */
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { packed, styled, withoutUnusedTokens } from '../../tools/buildPanels.mjs';

const SCRIPT = 'show("</script><!-- 髙𠮷 -->");';

interface Panel {
  textContent: string;
  readonly dataset: { readonly tooOld: string };
}

/** What the script does in a page, with what the browser has. */
async function shown(has: object): Promise<{ readonly scripts: string[]; readonly panel: Panel }> {
  const panel: Panel = { textContent: '', dataset: { tooOld: '新しい版に更新してください。' } };
  const scripts: string[] = [];
  const document = {
    getElementById: () => panel,
    createElement: () => ({ text: '' }),
    body: { append: ({ text }: { text: string }) => scripts.push(text) },
  };
  const browser = { document, atob, Blob, Response, DecompressionStream, ...has };
  const run = runInNewContext(packed(SCRIPT), { ...browser, Uint8Array }) as Promise<void>;
  await run.catch(() => undefined);
  return { scripts, panel };
}

describe('a packed panel', () => {
  it('comes out as it went in', async () => {
    const { scripts, panel } = await shown({});
    expect(scripts).toEqual([SCRIPT]);
    expect(panel.textContent).toBe('');
  });

  it('holds nothing that could end the script around it', () => {
    expect(packed(SCRIPT)).not.toMatch(/<\/script|<!--/iu);
  });

  it('says what to do in a browser that cannot unpack it', async () => {
    const { scripts, panel } = await shown({ DecompressionStream: undefined });
    expect(scripts).toEqual([]);
    expect(panel.textContent).toBe('新しい版に更新してください。');
  });
});

describe('a style that travels with its script', () => {
  it('is in the page before the script does anything', () => {
    const done: string[] = [];
    const head = { append: ({ textContent }: { textContent: string }) => done.push(textContent) };
    const document = { head, createElement: () => ({}) };
    const style = 'p::before{content:"“\\2028”"}';
    runInNewContext(styled(style, 'show("script")'), {
      document,
      show: (text: string) => done.push(text),
    });
    expect(done).toEqual([style, 'script']);
  });
});

describe('the design tokens of a page', () => {
  it('are those that it uses, directly or through another', () => {
    const style = ':root{--a:var(--b);--b:#000;--c:#fff}p{color:var(--a)}';
    expect(withoutUnusedTokens(style)).toBe(':root{--a:var(--b);--b:#000;}p{color:var(--a)}');
  });
});
