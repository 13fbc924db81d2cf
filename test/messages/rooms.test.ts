/**
 * Goal: every message is said somewhere, and nothing that runs in the worker brings words along.
 * Method: by syntax. Ids in the sources of src, whole or put together, are compared with those of the rooms; imports of
 * what the worker runs are read. Both are tried on a bad example first. An id that is said and missing does not compile.
 */
import { describe, expect, it } from 'vitest';
import { prefixOf, textsIn } from '../../scripts/vite/messages';
import { isCode, readTextFiles } from '../support/files';
import { importedValues, usesIn } from './use';

const sources = [...readTextFiles('src')].filter(([name]) => isCode(name));
const ROOM = /^messages\/en\/([\w/]+)\.ts$/;
const rooms = sources.flatMap(([file, code]) => {
  const name = ROOM.exec(file)?.[1];
  return name === undefined ? [] : [{ name, ids: textsIn(name, code).map(({ id }) => id) }];
});
const names = [...new Set(rooms.map(({ name }) => prefixOf(name)))];

/** The ids that nothing says. */
function unsaid(ids: readonly string[], others: readonly (readonly [string, string])[]) {
  const uses = others.map(([name, code]) => usesIn(name, code, names));
  return ids.filter(
    (id) =>
      !uses.some((one) => one.ids.has(id) || one.patterns.some((pattern) => pattern.test(id))),
  );
}

describe('messages', () => {
  const all = rooms.flatMap(({ ids }) => ids);

  it('have one id each', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are all said', () => {
    const others = sources.filter(([name]) => !ROOM.test(name));
    // What the document says, its build compares.
    const ids = all.filter((id) => !id.startsWith('document.'));
    expect(unsaid(ids, others)).toEqual([]);
  });

  it('are missed where nothing says them', () => {
    const code = `words('report.title'); words(\`report.about\${what}\`); const a = 'report.other';`;
    const ids = ['report.title', 'report.aboutThis', 'report.other', 'report.field'];
    expect(unsaid(ids, [['a.ts', code]])).toEqual(['report.field']);
  });
});

/** Folders of what the worker runs. */
const IN_WORKER =
  /^(engine|scenarios|spec|timeline|playback|runner|stage\/(layers|geometry)|stage\/frame)/;

describe('what the worker runs', () => {
  const words = (name: string, code: string) =>
    importedValues(name, code).filter((source) => /(^|\/)messages\//.test(source));

  it('has no words', () => {
    const bringing = sources.filter(
      ([name, code]) => IN_WORKER.test(name) && words(name, code).length > 0,
    );
    expect(bringing.map(([name]) => name)).toEqual([]);
  });

  it.each([
    ["import words from '../messages/en/told/steps'", 1],
    ["import { tell } from '../messages/told'", 1],
    ["const a = import('../messages/told')", 1],
    ["export { tell } from '../messages/told'", 1],
    ["import { problemInWords } from '../messages/problems'", 1],
    ["import type { Told } from '../messages/told'", 0],
    ["import type steps from '../messages/en/told/steps'", 0],
  ])('is caught with words: %s', (code, count) => {
    expect(words('timeline/a.ts', code)).toHaveLength(count);
  });
});
