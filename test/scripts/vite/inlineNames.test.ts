/**
 * Goal: the run's script has numbers where the source has names of the trace, and nothing else is changed.
 * Method: the plugin's rewriting on small sources, and on every file of the engine.
 */
import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { namedNumbers, withNumbers } from '../../../scripts/vite/inlineNames';
import { TraceKind } from '../../../src/engine';

const lists = namedNumbers([
  'export const Kind = { one: 1, two: 2 } as const;',
  'export const Held = { one: 1 } as const satisfies Numbers;',
  'export const Word = { one: "a" } as const;',
  'export const Mixed = { ...Kind, three: 3 } as const;',
  'export const Twice = { a: 1 } as const;',
  'export const Twice = { a: 2 } as const;',
]);
const inline = (code: string) => withNumbers('file.ts', code, lists);
const IMPORT = "import { Kind } from './kinds';\n";

describe('named numbers', () => {
  it('are those of lists of nothing but numbers, told apart by name', () => {
    expect([...lists.keys()]).toEqual(['Kind', 'Held']);
    expect([...(lists.get('Kind') ?? [])]).toEqual([
      ['one', '1'],
      ['two', '2'],
    ]);
  });

  it('take the place of their names', () => {
    expect(inline(`${IMPORT}emit(Kind.one, Kind.two | 4, { [Kind.two]: 1 });`)).toBe(
      `${IMPORT}emit(1, 2 | 4, { [2]: 1 });`,
    );
  });

  it('take the place of their list where they are taken out of it', () => {
    expect(inline(`${IMPORT}const { one, two } = Kind;`)).toBe(`${IMPORT}const one = 1, two = 2;`);
    for (const code of [
      `${IMPORT}const { one, ...others } = Kind;`,
      `${IMPORT}const { one: first } = Kind;`,
      `${IMPORT}const { three } = Kind;`,
    ]) {
      expect(inline(code)).toBe(code);
    }
  });

  it('take their place in the file of the list as well', () => {
    const own = 'export const Kind = { one: 1, two: 2 } as const;\n';
    expect(inline(`${own}emit(Kind.two);`)).toBe(`${own}emit(2);`);
  });

  it('leave alone what only looks like one', () => {
    for (const code of [
      'emit(Kind.one);',
      `${IMPORT}emit(Kind.three, other.Kind.one, Kind['one'], Object.values(Kind));`,
      `${IMPORT}type One = typeof Kind.one;`,
      `${IMPORT}const f = (Kind: Other) => Kind.one;`,
      "import { Other as Kind } from './others';\nemit(Kind.one);",
    ]) {
      expect(inline(code)).toBe(code);
    }
  });
});

describe("the engine's own lists", () => {
  const source = (path: string) =>
    readFileSync(new URL(`../../../src/engine/${path}`, import.meta.url), 'utf8');
  const own = namedNumbers([source('trace/kinds.ts'), source('trace/values.ts')]);

  it('are found whole', () => {
    const kinds = Object.entries(TraceKind).map(([name, number]) => [name, String(number)]);
    expect([...(own.get('TraceKind') ?? [])]).toEqual(kinds);
    expect(own.has('Ending')).toBe(true);
  });

  it('leave programs behind, without the names', () => {
    const code = withNumbers('work.ts', source('model/servers/worker/workers.ts'), own);
    expect(parseSync('work.ts', code).errors).toEqual([]);
    expect(source('model/servers/worker/workers.ts')).toContain('TraceKind.workStarted');
    expect(code).not.toContain('TraceKind.');
  });
});
