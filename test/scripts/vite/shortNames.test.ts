/**
 * Goal: the run's script has short names for what only the engine's inside knows, and works as before.
 * Method: the plugin's rewriting on small sources, and on every file of the engine, whose names nobody else may have.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { innerNames, withShortNames } from '../../../scripts/vite/shortNames';
import { visit } from '../../../scripts/vite/syntax';

const names = (inside: string, outside = '') =>
  innerNames(
    new Map([
      ['engine/model/one.ts', inside],
      ['app/Page.tsx', outside],
    ]),
  );
const CLASS = 'class A { secret = 1; shown = 2; get hidden() { return 3; } }';

describe('names', () => {
  it('are those that are declared inside the engine and mentioned nowhere else', () => {
    expect([...names(CLASS, 'view.shown')]).toEqual([
      ['hidden', '$a'],
      ['secret', '$b'],
    ]);
  });

  it.each(['view.secret', "'a secret of'", '`a secret`', 'const secret = 1;', '<secret />'])(
    'are not shortened where the page says %s',
    (outside) => {
      expect([...names(CLASS, outside).keys()]).not.toContain('secret');
    },
  );

  it('are none that objects of the language have, or that stand in a text of the engine', () => {
    const inside = 'interface A { length: number; concat: number; spoken: string } x("spoken");';
    expect([...names(inside).keys()]).toEqual([]);
  });

  it('are none of what is written out as JSON', () => {
    expect([...names(`${CLASS} JSON.stringify(a);`).keys()]).toEqual([]);
  });

  it('of the command line and the theory do not count', () => {
    const sources = new Map([
      ['engine/model/one.ts', CLASS],
      ['cli/two.ts', 'a.secret'],
      ['engine/scenario/three.ts', 'a.hidden'],
    ]);
    expect([...innerNames(sources).keys()]).toEqual(['secret', 'shown']);
  });
});

describe('a source', () => {
  const short = (code: string) => withShortNames('one.ts', code, new Map([['secret', '$a']]));

  it.each([
    ['a.secret + a?.secret;', 'a.$a + a?.$a;'],
    ['const { secret } = a;', 'const { $a: secret } = a;'],
    ['const { secret = 1, ...rest } = a;', 'const { $a: secret = 1, ...rest } = a;'],
    ['f({ secret, other: secret });', 'f({ $a: secret, other: secret });'],
    ['class A { secret = 1; }', 'class A { $a = 1; }'],
    ['class A { secret() {} }', 'class A { $a() {} }'],
  ])('has short names for parts: %s', (code, shortened) => {
    expect(short(code)).toBe(shortened);
  });

  it.each(["a[secret]; a['secret'];", 'const secret = 1; f(secret);', 'class A { #secret = 1; }'])(
    'keeps everything else: %s',
    (code) => {
      expect(short(code)).toBe(code);
    },
  );
});

describe('the engine', () => {
  const folder = new URL('../../../src/', import.meta.url);
  const places = readdirSync(folder, { recursive: true }).map((place) => `${place}`);
  const sources = new Map(
    places
      .filter((place) => /\.tsx?$/.test(place))
      .map((place) => [place, readFileSync(new URL(place, folder), 'utf8')]),
  );
  const all = innerNames(sources);

  it('has many such names, and each its own', () => {
    expect(all.size).toBeGreaterThan(100);
    expect(new Set(all.values()).size).toBe(all.size);
    expect([...all.keys()]).toContain('demandUs');
  });

  it('is still a program', () => {
    for (const [place, code] of sources) {
      if (!place.startsWith('engine/')) continue;
      expect(parseSync(place, withShortNames(place, code, all)).errors, place).toEqual([]);
    }
  });

  it('has nothing else that begins like a short name', () => {
    for (const [place, code] of sources) {
      if (!place.startsWith('engine/')) continue;
      const { program } = parseSync(place, code);
      visit(program, (node) => {
        if (node.type === 'Identifier') expect(node.name, place).not.toMatch(/^\$[a-z]{1,3}$/);
      });
    }
  });
});
