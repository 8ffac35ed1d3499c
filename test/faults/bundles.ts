/** The real bundle, and bundles with one fault planted into their sources. */
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { readBundle, type Bundle } from '../../src/local/bundle';

const ROOT = resolve(__dirname, '../..');

/** What was built last; `tools/run.mjs` builds before the tests. */
export const realBundle: Bundle = readBundle(join(ROOT, 'dist'));

export interface Planted {
  readonly file: string;
  readonly instead: string;
  readonly of: string;
}

/** The bundle with these texts replaced in its sources. Throws when a text is not there exactly once. */
export async function plantedBundle(faults: readonly Planted[]): Promise<Bundle> {
  const built = await build({
    entryPoints: [join(ROOT, 'src/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: '__suishin',
    target: 'es2020',
    footer: {
      js: [
        'onOpen',
        'openSetUp',
        'setUp',
        'previewImport',
        'applyImport',
        'openEntryItem',
        'saveEntry',
        'saveSections',
        'openReviewItem',
        'saveReview',
        'putTemplate',
      ]
        .map((name) => `function ${name}(){return __suishin.${name}.apply(this,arguments)}`)
        .join('\n'),
    },
    plugins: [
      {
        name: 'planted faults',
        setup(context) {
          context.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
            const file = relative(ROOT, path).split('\\').join('/');
            const planted = faults.filter((fault) => fault.file === file);
            if (planted.length === 0) return undefined;
            return { contents: planted.reduce(replaced, readFileSync(path, 'utf8')), loader: 'ts' };
          });
        },
      },
    ],
  });
  return { ...realBundle, mainText: built.outputFiles[0]?.text ?? '' };
}

function replaced(text: string, { file, of, instead }: Planted): string {
  const pieces = text.split(of);
  if (pieces.length !== 2) {
    throw new Error(`${file}: expected once, found ${String(pieces.length - 1)} times: ${of}`);
  }
  return pieces.join(instead);
}
