/**
 * Goal: a run depends on its scenario and seed alone, bit for bit, in every browser.
 * Method: the syntax of the engine and the timeline is searched for clock, chance, locale and
 * approximate arithmetic; all of src for frame requests.
 */
import { describe, expect, it } from 'vitest';
import { isCode, readTextFiles } from '../support/files';
import { findFrameRequests, findImpurities } from './purity';

const pureFolders = /^(engine|timeline)\//;
const code = [...readTextFiles('src')].filter(([name]) => isCode(name));

describe('the sources', () => {
  it('of the engine and the timeline are pure', () => {
    const pure = code.filter(([name]) => pureFolders.test(name));
    expect(pure.flatMap(([name, text]) => findImpurities(name, text))).toEqual([]);
  });

  it('ask for frames in playback only', () => {
    const others = code.filter(([name]) => !name.startsWith('playback/'));
    expect(others.flatMap(([name, text]) => findFrameRequests(name, text))).toEqual([]);
  });
});

describe('findImpurities', () => {
  it.each([
    'const a = Math.random()',
    'const a = Math.log(2)',
    'const a = Math.hypot(1, 2)',
    "const a = Math['floor'](2.5)",
    'const { exp } = Math',
    'const arithmetic = Math',
    'const a = 2 ** 3',
    'let a = 2; a **= 3',
    'const a = Date.now()',
    'const a: Date[] = []',
    'const a = new Intl.NumberFormat()',
    'const a = (1).toLocaleString()',
    "const a = 'a'.localeCompare('b')",
    'const a = { performance }',
    'const a = performance.now()',
    'setTimeout(() => {}, 0)',
    'const a = crypto.randomUUID()',
    'const a = globalThis.Date',
    'const names = { [Date.name]: 1 }',
  ])('finds %s', (source) => {
    expect(findImpurities('a.ts', source)).toHaveLength(1);
  });

  it.each([
    'const a = Math.floor(Math.sqrt(2))',
    'const a = Math.imul(2, 3) >>> 0',
    "const a = 'Math.random() at some Date' // setTimeout",
    'const a = { performance: 1, Date: 2 }',
    'const a = metric.performance',
    'interface A { readonly performance: string; crypto(): void }',
  ])('allows %s', (source) => {
    expect(findImpurities('a.ts', source)).toEqual([]);
  });

  it('says where', () => {
    expect(findImpurities('a.ts', '\nMath.pow(2, 3)')).toEqual(['a.ts:2: Math.pow']);
  });
});

describe('findFrameRequests', () => {
  it('finds the call in either form', () => {
    expect(findFrameRequests('a.ts', 'requestAnimationFrame(draw)')).toHaveLength(1);
    expect(findFrameRequests('a.ts', 'window.requestAnimationFrame(draw)')).toHaveLength(1);
  });
});
