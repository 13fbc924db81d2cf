/**
 * Goal: the code stays as it would be shown to a guest.
 * Method: every text file of the project is read; each check is tried on a bad example first.
 * Line length and the rest of the formatting are the formatter's business.
 */
import { describe, expect, it } from 'vitest';
import { isCode, readTextFiles } from '../support/files';
import {
  findBanned,
  findForeignRegistries,
  findHostPaths,
  findLongFile,
  findLongFunctions,
  findReplacements,
} from './tidy';

/** These two must say what they forbid. */
const tidyItself = /^test\/architecture\/tidy(\.test)?\.ts$/;
const files = [...readTextFiles()].filter(([name]) => !tidyItself.test(name));
const code = files.filter(([name]) => isCode(name));
const sheets = files.filter(([name]) => name.endsWith('.css'));
const lines = (count: number) => 'a();\n'.repeat(count);

describe('banned words', () => {
  it('are nowhere', () => {
    expect(code.flatMap(([name, text]) => findBanned(name, text))).toEqual([]);
  });

  it.each([
    '// TODO: later',
    '// FIXME',
    '// XXX',
    '// @ts-ignore',
    "it.only('works', () => {})",
    "describe.skip('everything', () => {})",
    "it.concurrent.skip('works', () => {})",
    'console.log(session)',
    'element.innerHTML = text',
    'const copy = JSON.parse(JSON.stringify(session))',
    'const observer = new ResizeObserver(measure);',
  ])('are found: %s', (text) => {
    expect(findBanned('src/stage/a.ts', text)).toHaveLength(1);
  });

  it('leave printing to those who print', () => {
    expect(findBanned('src/cli/simulate.ts', 'console.log(text)')).toEqual([]);
    expect(findBanned('scripts/start.mjs', 'console.log(text)')).toEqual([]);
  });

  it('are found with their line', () => {
    expect(findBanned('src/a.ts', '\n// FIXME')).toEqual([
      'src/a.ts:2: FIXME (instead: do it, or file an issue)',
    ]);
  });
});

describe('what replaces modules and globals', () => {
  it('is in test files of its own', () => {
    expect(code.flatMap(([name, text]) => findReplacements(name, text))).toEqual([]);
  });

  it.each([
    "vi.mock('../../src/engine')",
    "vi.stubGlobal('Worker', Fake)",
    "vi.spyOn(performance, 'now')",
    'vi.useFakeTimers()',
  ])('is found: %s', (text) => {
    expect(findReplacements('test/engine/a.test.ts', text)).toHaveLength(1);
    expect(findReplacements('test/engine/a.alone.test.ts', text)).toEqual([]);
    expect(findReplacements('test/app/a.test.tsx', text)).toEqual([]);
  });

  it('is nothing that is put on what a test has made', () => {
    expect(findReplacements('test/a.test.ts', "vi.spyOn(lane, 'snapshot')")).toEqual([]);
  });
});

describe('paths of one machine', () => {
  it('are nowhere', () => {
    expect(files.flatMap(([name, text]) => findHostPaths(name, text))).toEqual([]);
  });

  it.each(['work', 'tmp', 'root', 'home'])('are found: below %s', (folder) => {
    expect(findHostPaths('a.ts', `readFile('/${folder}/a.ts')`)).toHaveLength(1);
    expect(findHostPaths('a.md', `/${folder}/a.ts is the place`)).toHaveLength(1);
  });

  it('are not addresses or relative paths', () => {
    const text = (folder: string) => `https://example.org/${folder}/ and ./${folder}/a.ts`;
    expect(findHostPaths('a.md', text('work'))).toEqual([]);
  });
});

describe('the lock file', () => {
  it('names no registry but the public one', () => {
    expect(files.flatMap(([name, text]) => findForeignRegistries(name, text))).toEqual([]);
  });

  it('is caught naming a mirror', () => {
    const text = '"resolved": "https://npm.example.org/react.tgz"';
    expect(findForeignRegistries('package-lock.json', text)).toHaveLength(1);
  });

  it('may name the public registry', () => {
    const text = '"resolved": "https://registry.npmjs.org/react/-/react-19.3.1.tgz"';
    expect(findForeignRegistries('package-lock.json', text)).toEqual([]);
  });
});

describe('length', () => {
  it('of files is bounded', () => {
    expect([...code, ...sheets].flatMap(([name, text]) => findLongFile(name, text))).toEqual([]);
  });

  it('of functions is bounded', () => {
    // A test file is one long list on purpose; its parts are short.
    const functions = code.filter(([name]) => !/\.test\.tsx?$/.test(name));
    expect(functions.flatMap(([name, text]) => findLongFunctions(name, text))).toEqual([]);
  });

  it('of a file is measured', () => {
    expect(findLongFile('a.ts', lines(350))).toEqual([]);
    expect(findLongFile('a.ts', lines(351))).toHaveLength(1);
  });

  it.each([
    ['function', (body: string) => `function long() {\n${body}}`],
    ['arrow', (body: string) => `const long = () => {\n${body}};`],
    ['method', (body: string) => `class A { long() {\n${body}} }`],
  ])('of a %s is measured', (_kind, write) => {
    expect(findLongFunctions('a.ts', write(lines(68)))).toEqual([]);
    expect(findLongFunctions('a.ts', write(lines(69)))).toHaveLength(1);
  });
});
