/**
 * Goal: two simulations on one page share nothing that is not meant to be shared, and no id stands on it twice.
 * Method: the syntax of all of src is searched for what modules keep, change or do by being imported, and for ids written
 * by hand. What is found has to be in the list below, with its reason, and the list in what is found. A function that
 * keeps something for whoever calls what it returns is not seen: `loadable` keeps the code it has fetched, on purpose.
 */
import { describe, expect, it } from 'vitest';
import { isCode, readTextFiles } from '../support/files';
import { findFixedIds, findModuleState } from './moduleState';

/** What is shared on purpose, and why. */
const SHARED: Readonly<Record<string, string>> = {
  'state/preferences.ts preferences':
    'how a visitor likes the page: theme, motion, narration, keys',
  'state/opening/opening.ts preferences':
    'the address of the page says how it is to look and behave',
  'main.tsx start': 'the page begins',
  'runner/worker.ts run': 'a worker is there for one run',
  'runner/worker.ts addEventListener': 'the worker begins',
  'runner/worker.ts postMessage': 'the worker begins',
  'manyRuns/worker.ts playing': 'a worker is there for one run',
  'manyRuns/worker.ts addEventListener': 'the worker begins',
  'choosing/worker.ts addEventListener': 'the worker begins',
  'engine/kernel/exactMath.ts bits':
    'room to look at the bits of a number, written before it is read',
  'engine/kernel/packedRecords.ts PASSING': 'numbers on their way, from one call to its end',
  'engine/kernel/sharedRows.ts copied':
    'where tables that are copied are noted, during one piece of work that takes no turns with another',
  'engine/kernel/tableBytes.ts copied': 'begins and ends that noting',
  'engine/balancing/consistentHash.ts latest':
    'the latest circle, which is the same for whoever asks',
  'messages/room.ts english': 'the words of the catalog, which are the same for whoever asks',
  'messages/room.ts translated': 'the document is in one language',
  'messages/language.ts speaking': 'the document is in one language',
  'messages/formatters.ts made': 'how a language writes numbers and lists, made once for each',
  'engine/model/state/holding.ts lastSerial':
    'numbers by which holdings are told apart; nothing goes by which they are',
  'statistics/interval.ts known': 'values of a function, which are the same for whoever asks',
};

/** A program of the command line has its process for itself. */
const isProgram = (name: string) => name.startsWith('cli/');

const code = [...readTextFiles('src')].filter(([name]) => isCode(name) && !isProgram(name));

describe('the sources', () => {
  it('keep nothing in modules but what is shared on purpose', () => {
    const found = code.flatMap(([name, text]) =>
      findModuleState(name, text).map((kept) => `${name} ${kept.name}`),
    );
    expect([...new Set(found)].sort()).toEqual(Object.keys(SHARED).sort());
  });

  it('write no id by hand, and look for none', () => {
    expect(code.flatMap(([name, text]) => findFixedIds(name, text))).toEqual([]);
  });
});

const names = (source: string) => findModuleState('a.ts', source).map(({ name }) => name);

describe('findModuleState', () => {
  it.each([
    ['a', 'let a = 0'],
    ['a', 'export let a: string | null = null'],
    ['a', 'var a'],
    ['a', 'const a = new Map()'],
    ['a', 'const a: Map<string, number> = new Map()'],
    ['a', "const a = new Set(['b'])"],
    ['a', 'export const a = new AbortController()'],
    ['a', 'const a = createStore(() => ({}))'],
    ['a', 'const a = createPlayer() as Player'],
    ['a', 'const a: string[] = []; const b = () => { a.push("") }'],
    ['a', 'const a = { b: 1 }; function c() { a.b = 2 }'],
    ['a', 'const a = { b: [1] }; function c() { a.b[0]++ }'],
    ['a', 'const a = {}; const c = (d: {}) => Object.assign(a, d)'],
    ['a', "import { a } from './b'; export const c = () => a.setState({})"],
    ['a', "import * as a from './b'; export const c = () => { delete a.d.e }"],
    ['a', 'class B { static a = 0 }'],
    ['addEventListener', "addEventListener('load', () => {})"],
    ['a.subscribe', "import { a } from './b'; a.subscribe(() => {})"],
  ])('finds %s in %s', (name, source) => {
    expect(names(source)).toEqual([name]);
  });

  it.each([
    "'use client'",
    'const a = { b: 1 }',
    "const a: ReadonlySet<string> = new Set(['b'])",
    'const a = /b/; const c = new RegExp(a)',
    'const a = new Intl.NumberFormat()',
    'const a = createContext(null)',
    'const a = (b: number[]) => { b.push(1) }',
    'const a: number[] = [1]; const b = () => { const a: number[] = []; a.push(1) }',
    'const a = [1]; export const b = ([a]: number[][]) => a?.push(1)',
    'const a = { b: 1 }; export const c = a.b === 1',
    'class B { static readonly a = 0; b = 0; c() { this.b = 1 } }',
    'function f() { let a = 0; a += 1; return a }',
  ])('allows %s', (source) => {
    expect(names(source)).toEqual([]);
  });

  it('says where', () => {
    expect(findModuleState('a.ts', '\nlet a = 0')).toEqual([{ line: 2, name: 'a' }]);
  });
});

describe('findFixedIds', () => {
  it.each(['<p id="a" />', "<p id={'a'} />", "document.getElementById('a')"])(
    'finds %s',
    (source) => {
      expect(findFixedIds('a.tsx', source)).toHaveLength(1);
    },
  );

  it.each(['<p id={a} />', "<p id={a + '-b'} />", "const a = { id: 'b' }"])(
    'allows %s',
    (source) => {
      expect(findFixedIds('a.tsx', source)).toEqual([]);
    },
  );
});
