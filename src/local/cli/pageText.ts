/** What a page of a dialog or sidebar says without a browser: its fixed text, and what it was told. */

/** The text of a page without scripts, styles and elements; empty where a script draws everything. */
export function textOfPage(html: string): string {
  return html
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<br\b[^>]*>|<\/(?:p|div|h\d|li|tr)\s*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => CHARACTERS[name] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

const CHARACTERS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  amp: '&',
};

/** What the server told the page at its opening; undefined for a page that is told nothing. */
export function factsOfPage(html: string): unknown {
  const json = /\bsuishinFacts\s*=\s*(\{[^<]*\});?\s*<\/script>/.exec(html)?.[1];
  return json === undefined ? undefined : JSON.parse(json);
}
