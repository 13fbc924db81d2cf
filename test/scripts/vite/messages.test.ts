/**
 * Goal: texts become functions when the page is built; one that cannot be ends the build, and it is said which; the
 * pseudo-locale is made of the same texts, long and without a plain letter.
 * Method: the plugin's compiling on small rooms, and on all of this house.
 */
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { compiledRoom, textsIn } from '../../../scripts/vite/messages';
import { pseudo } from '../../../scripts/vite/pseudo';
import { isCode, readTextFiles } from '../../support/files';

const compile = (messages: string, isPseudo = false) =>
  compiledRoom('hall/a', `export default room({ ${messages} });`, isPseudo);

describe('a room', () => {
  it('has functions in the place of texts', () => {
    expect(compile("'a.b': 'Stop {what}'")).toContain('\'a.b\': (d) => "Stop " + d.what');
    expect(compile("'a.b': `one\n  two`")).toContain('"one two"');
    expect(compile("'a.b': '{us, instant}'")).toMatch(
      /^import \{ instant \} from "..\/..\/formatters"/,
    );
    expect(compile("'a.b': 'x' } as const satisfies { 'a.b': string")).toContain('() => "x"');
  });

  it.each([
    ['braces that stay open', "'a.b': '{what'", 'en/hall/a.ts, a.b: '],
    ['a format that there is not', "'a.b': '{what, shade}'", 'en/hall/a.ts, a.b: '],
    ['no other case', "'a.b': '{count, plural, one {#}}'", 'en/hall/a.ts, a.b: '],
    ['an id of another room', "'b.c': 'x'", 'en/hall/a.ts, b.c: '],
    ['what is no text', "'a.b': c", 'en/hall/a.ts, a.b: '],
  ])('is refused with %s', (_what, messages, said) => {
    expect(() => compile(`'a.good': '{count, number}', ${messages}`)).toThrow(said);
  });

  it('may take several files in a folder', () => {
    const of = (id: string) => compiledRoom('fields/one', `room({ '${id}': 'x' })`, false);
    expect(of('fields.b')).toContain('() => "x"');
    expect(() => of('one.b')).toThrow('an id here begins with "fields."');
  });

  it('is refused where it is empty', () => {
    expect(() => compile('')).toThrow('en/hall/a.ts has no messages');
  });
});

describe('the pseudo-locale', () => {
  it('says what is said with accents, and leaves the rest', () => {
    expect(pseudo('Stop <b>{what}</b>!')).toBe('\u200fŠţóóþ <b>{what}</b>!\u200f');
    expect(pseudo('{count, plural, one {# cart} other {# carts of {who, people}}}')).toBe(
      '\u200f{count, plural, one {# çáářţ} other {# çáářţš óóƒ {who, people}}}\u200f',
    );
    expect(compile("'a.b': 'Stop {what}'", true)).toContain(
      '["a.b", (d) => "\u200fŠţóóþ " + d.what',
    );
  });

  it('is 40 % longer where there are words, and is all that can be compiled', () => {
    const plain: number[] = [];
    const long: number[] = [];
    for (const [file, code] of readTextFiles('src/messages/en')) {
      if (!isCode(file)) continue;
      const name = file.replace('.ts', '');
      for (const isPseudo of [false, true]) {
        expect(parseSync('a.ts', compiledRoom(name, code, isPseudo)).errors).toEqual([]);
      }
      for (const { text } of textsIn(name, code)) {
        const letters = text.replace(/[^a-z]/gi, '').length;
        if (text.includes('{') || letters < 20) continue;
        plain.push(text.length);
        long.push(pseudo(text).length);
      }
    }
    const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
    expect(sum(long) / sum(plain)).toBeGreaterThan(1.3);
  });
});
