/** Lets jest read our TypeScript: the compiler that builds the bundle also builds the tests. */
const { transformSync } = require('esbuild');

module.exports = {
  /** @param {string} source @param {string} filename */
  process(source, filename) {
    const { code, map } = transformSync(source, {
      loader: filename.endsWith('.tsx') ? 'tsx' : filename.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'both',
      sourcefile: filename,
    });
    return { code, map };
  },
};
