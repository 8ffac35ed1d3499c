/** What is said about permissions must be what the manifest asks for. */
import { describe, expect, it } from '@jest/globals';
import { tableRows, textFile } from './markdown';

const PREFIX = 'https://www.googleapis.com/auth/';

function manifestScopes(): readonly string[] {
  const manifest: unknown = JSON.parse(textFile('appsscript.json').text);
  const found: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'oauthScopes') : null;
  return Array.isArray(found) ? found.map(String) : [];
}

const rows = tableRows(textFile('docs/scopes.md').text);

describe('the list of permissions', () => {
  it('names the scopes of the manifest, in its order, and no other', () => {
    expect(rows.map(([scope = '']) => PREFIX + scope.replaceAll('`', ''))).toEqual(
      manifestScopes(),
    );
  });

  it('gives each a reason in Japanese, one in English, and what is missing without it', () => {
    expect(rows).toHaveLength(6);
    for (const [, japanese = '', english = '', without = ''] of rows) {
      expect(japanese).toMatch(/ます。|ません。/);
      expect(english).toMatch(/^[A-Z].*\.$/);
      expect(without).toMatch(/^(no|nothing) /);
    }
  });
});
