/**
 * Goal: the run's script has every setting, and none of the texts that only people read.
 * Method: the plugin's rewriting on small sources and on the engine's own lists.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { withoutTexts } from '../../../scripts/vite/leanFields';
import { FIELDS } from '../../../src/engine';

const lean = (code: string) => withoutTexts('fields.ts', code);

describe('texts of a setting', () => {
  it('go from the tuple that a helper is called with', () => {
    expect(lean("x(['a.b', 'Title', `Help`, SOURCE], 's', [1, 2, 3, 4], 5);")).toBe(
      "x(['a.b'], 's', [1, 2, 3, 4], 5);",
    );
  });

  it('go with the heading that settings stand under', () => {
    expect(lean("const A = inGroup('x', [f(['a.b', 'T', 'H', 'S'], 1)]);")).toBe(
      "const A = [f(['a.b'], 1)];",
    );
  });

  it('go from a call that begins with a path', () => {
    expect(lean("flag('a.b', 'Two words', 'A sentence.', true); weight('c.d', 'Word', 4);")).toBe(
      "flag('a.b', '', '', true); weight('c.d', 'Word', 4);",
    );
  });

  it('go from a setting that is written out, and nothing else does', () => {
    const code =
      "const f = { path: 'a.b', title: 'T', help: 'H' + 'I', source: S, unit: 's', min: 0 };";
    expect(lean(code)).toBe("const f = { path: 'a.b',    unit: 's', min: 0 };");
    const kept = [
      'const f = ({ title, help }: Text) => ({ title, help, kind: 1 });',
      "choice(['a', 'b', 'c'], 'title');",
      'interface F { readonly title: string }',
    ].join('\n');
    expect(lean(kept)).toBe(kept);
  });
});

describe("the engine's own lists", () => {
  const folder = new URL('../../../src/engine/scenario/fields/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const files = names.map((name) => {
    const code = readFileSync(new URL(name, folder), 'utf8');
    return [name, lean(code)] as const;
  });
  const all = files.map(([, code]) => code).join('\n');

  it('are still programs', () => {
    for (const [name, code] of files) expect(parseSync(name, code).errors, name).toEqual([]);
  });

  it('keep every path and lose every sentence', () => {
    for (const { path, help } of FIELDS) {
      expect(all).toContain(`'${path}'`);
      expect(all).not.toContain(`'${help}'`);
    }
  });
});
