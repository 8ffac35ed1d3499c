/** The scan of the bundle is tried with what it must find. */
import { describe, expect, it } from '@jest/globals';
import { parse } from 'acorn';
import { foreignNames, topLevelFunctions } from './dist';

const FOREIGN = [
  'Blob',
  'Buffer',
  'DOMParser',
  'Intl',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'clearTimeout',
  'crypto',
  'document',
  'fetch',
  'global',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'self',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'structuredClone',
  'window',
];

describe('the scan for names of other runtimes', () => {
  it.each(FOREIGN)('finds %s however deep it stands', (name) => {
    const script = `(function(){function inner(){return [1].map(function(){return ${name}})}inner()})()`;
    expect(foreignNames(script)).toEqual([expect.stringMatching(`^${name} \\(`)]);
  });

  it('finds an assignment to a name that nobody declared', () => {
    expect(foreignNames('leaked = 1')).toEqual(['leaked (1:1)']);
  });

  it('lets a script ask whether a name is there', () => {
    expect(foreignNames('var there = typeof setTimeout === "function";')).toEqual([]);
  });

  it('lets a script have such a name of its own', () => {
    expect(foreignNames('(function(process){var URL=1;return process+URL})(1)')).toEqual([]);
  });

  it('lets a script use ECMAScript and the services of Apps Script', () => {
    const script = 'new Map([[1n, Promise.resolve(globalThis)]]);Utilities.getUuid();Sheets;';
    expect(foreignNames(script)).toEqual([]);
  });

  it('says what stands in the way when the script cannot be read', () => {
    expect(foreignNames('class A { #secret = 1 }')).not.toEqual([]);
  });
});

describe('the reading as ECMAScript 2020', () => {
  it.each([
    'class A{#secret=1}',
    'class A{static x=1}',
    'class A{static{}}',
    'a??=1',
    'import "a"',
  ])('refuses %s', (script) => {
    expect(() => parse(script, { ecmaVersion: 2020, sourceType: 'script' })).toThrow();
  });

  it('sees as names only what is declared at the top', () => {
    const script = 'var a=(()=>{function inner(){}})();function onOpen(){}function daily(){}';
    expect(topLevelFunctions(script)).toEqual(['daily', 'onOpen']);
  });
});
