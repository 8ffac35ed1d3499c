/** What is pushed to Apps Script: scripts, pages of HTML, and the manifest's scopes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

export interface Bundle {
  /** Text of all scripts: Apps Script evaluates them one after the other in one scope. */
  readonly mainText: string;
  /** Text of each page, by its name without `.html`. */
  readonly pages: Readonly<Record<string, string>>;
  /** `oauthScopes` of the manifest. */
  readonly scopes: readonly string[];
}

/**
 * Reads the built bundle (*.js, *.html, appsscript.json) from its folder. Refuses a folder that
 * is not built, and a manifest in another time zone than the host's dates have.
 */
export function readBundle(folder: string): Bundle {
  const names = readdirSync(folder);
  for (const name of ['main.js', 'appsscript.json']) {
    if (!names.includes(name)) {
      throw new Error(`${folder}: ${name} is missing. Build first: npm run build`);
    }
  }
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const scripts = names.filter((name) => name.endsWith('.js'));
  const pages = names.filter((name) => name.endsWith('.html'));
  return {
    mainText: scripts.map(read).join('\n'),
    pages: Object.fromEntries(pages.map((name) => [name.slice(0, -'.html'.length), read(name)])),
    scopes: scopesOf(JSON.parse(read('appsscript.json'))),
  };
}

function scopesOf(manifest: unknown): string[] {
  const { oauthScopes: scopes, timeZone } = manifest as Record<string, unknown>;
  if (timeZone !== 'Asia/Tokyo') {
    throw new Error(`appsscript.json: timeZone is ${JSON.stringify(timeZone)}, not "Asia/Tokyo"`);
  }
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string')) {
    throw new Error('appsscript.json: oauthScopes must be a list of texts');
  }
  return scopes;
}

const compiled = new Map<string, Script>();

/** The script of a bundle, compiled once in this process however often it is run. */
export function scriptOf({ mainText }: Bundle): Script {
  const known = compiled.get(mainText);
  if (known !== undefined) return known;
  const script = new Script(mainText, { filename: 'main.js' });
  compiled.set(mainText, script);
  return script;
}
