/** Bundles built from the sources as they are now, for tests that run them in the local host. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Bundle } from '../src/local/bundle';
import { buildData } from '../tools/buildData.mjs';
import { buildPanels } from '../tools/buildPanels.mjs';
import { buildScripts } from '../tools/buildServer.mjs';

const ROOT = resolve(__dirname, '..');

const manifest = JSON.parse(readFileSync(join(ROOT, 'appsscript.json'), 'utf8')) as {
  readonly oauthScopes: readonly string[];
};

/** What `npm run build` would put into dist. */
export async function bundleFromSource(): Promise<Bundle> {
  const [{ server, libraries }, panels] = await Promise.all([
    buildScripts(ROOT),
    buildPanels(ROOT),
  ]);
  const pages = Object.entries({ ...panels, ...buildData(ROOT) }).map(([name, text]) => [
    name.slice(0, -'.html'.length),
    text,
  ]);
  return {
    mainText: `${server}\n${libraries}`,
    pages: Object.fromEntries(pages) as Bundle['pages'],
    scopes: manifest.oauthScopes,
  };
}

/** A text of the adapters replaced, to see what they do when Google answers otherwise. */
export interface Planted {
  readonly file: string;
  readonly of: string;
  readonly instead: string;
}

const ASKING = `
import { builtIn } from './src/google/builtIn';
import { docs } from './src/google/docs';
import { files } from './src/google/drive';
import { FAULTS, faultOf } from './src/google/faults';
import { lock } from './src/google/lock';
import { notes } from './src/google/notes';
import { panels } from './src/google/panels';
import { clock, ids, user } from './src/google/person';
import { post } from './src/google/post';
import { triggers } from './src/google/triggers';
import { workbook } from './src/google/workbook';
import { ServiceFault } from './src/app/serviceFault';
const faults = {
  rows: () =>
    FAULTS.map(({ code, text, kind, reason }) => ({ code, text: text?.source, kind, reason })),
  raise(message, code) {
    throw faultOf(Object.assign(new Error(message), code === null ? {} : { details: { code } }));
  },
};
const ports = { builtIn, clock, docs, faults, files, ids, lock, notes, panels, post, triggers, user, workbook };
const attempt = (work) => {
  try {
    return { value: work() };
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    const { kind, reason, original } = error;
    return { fault: { kind, reason, original } };
  }
};
const called = ([port, member, ...args]) => ports[port][member](...args);
export const ask = (json) => JSON.stringify(attempt(() => called(JSON.parse(json))));
export const askAlone = (json) => {
  const [wait, ...asked] = JSON.parse(json);
  return JSON.stringify(attempt(() => lock.whileAlone(wait, () => asked.map(called))));
};
export const breakInside = () => lock.whileAlone(0, () => workbook.apply(undefined, []));
`;

const NAMES = ['ask', 'askAlone', 'breakInside'];

/** The adapters of google/ behind three functions that ask one of them by port and member. */
export async function adapterBundle(planted?: Planted): Promise<Bundle> {
  const built = await build({
    stdin: { contents: ASKING, resolveDir: ROOT, sourcefile: 'asking.js' },
    bundle: true,
    charset: 'utf8',
    write: false,
    format: 'iife',
    globalName: '__adapters',
    target: 'es2020',
    footer: {
      js: NAMES.map((name) => `function ${name}(json) { return __adapters.${name}(json); }`).join(
        '\n',
      ),
    },
    plugins: planted === undefined ? [] : [planting(planted)],
  });
  const pages = {
    page: '<p>"__SUISHIN_FACTS__"</p>',
    data_plan: '{"戦略":"戦略ID\\r\\n1"}',
    data_help: '{"設定":"項目,説明"}',
    data_mail: '{"枠":"件名：{件名}"}',
    data_templates: '{"会議資料":"UEsDBA=="}',
    data_holidays: '{"2025":"0101 0113"}',
  };
  return { mainText: built.outputFiles[0]?.text ?? '', pages, scopes: manifest.oauthScopes };
}

function planting({ file, of, instead }: Planted): Plugin {
  const path = join(ROOT, file);
  const pieces = readFileSync(path, 'utf8').split(of);
  if (pieces.length !== 2) {
    throw new Error(`${file}: expected once, found ${String(pieces.length - 1)} times: ${of}`);
  }
  return {
    name: 'planted',
    setup(context) {
      context.onLoad({ filter: /[\\/]src[\\/]google[\\/]\w+\.ts$/ }, (found) =>
        resolve(found.path) === path ? { contents: pieces.join(instead), loader: 'ts' } : undefined,
      );
    },
  };
}
