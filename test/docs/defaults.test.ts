/**
 * Goal: the chapters of the model have every setting's defaults and source, each in one chapter, as the engine has
 * them.
 * Method: the table after each mark "defaults:" is compared with the one that the engine's list makes of the paths in
 * the mark. Where they differ, write them down anew:
 *
 *   UPDATE_DOCS=1 npx vitest run --project unit test/docs
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TABLE_FILE, withSettingTable } from '../../scripts/lib/generated.mjs';
import { projectRoot } from '../../scripts/lib/paths.mjs';
import { FIELDS } from '../../src/engine';
import { tableWords } from '../../src/messages/generatedWords';
import { documents, textOf } from './documents';

const PART = /(<!-- defaults: ([^>]+?) -->\n\n)[\s\S]*?(\n\n<!-- end of defaults -->)/g;

const chapters = [...documents].filter(([name]) => name.startsWith('docs/model/'));

/** Cells of the engine's own table, by path: unit, allowed, stretched, realistic, source. */
const rows = new Map(
  withSettingTable(textOf(TABLE_FILE), FIELDS, tableWords)
    .split('\n')
    .filter((line) => /^\| .+ \| `.+` \|/.test(line))
    .map((line) => line.slice(2, -2).split(' | '))
    .map(([, name = '', ...cells]) => [name.replaceAll('`', ''), cells] as const),
);

/** "clients.tabs store.*, without store.timeout": the paths that are meant. */
function pathsOf(mark: string): readonly string[] {
  const [wanted = '', unwanted = ''] = mark.split(', without ');
  const names = wanted.trim().split(/\s+/);
  const meant = names.flatMap((name) =>
    name.endsWith('.*')
      ? [...rows.keys()].filter((one) => one.startsWith(name.slice(0, -1)))
      : [name],
  );
  return meant.filter((name) => !unwanted.split(/\s+/).includes(name));
}

function tableOf(mark: string): string {
  const head = [
    '| Setting | Unit | Stretched | Realistic | Source |',
    '| -- | -- | -- | -- | -- |',
  ];
  const lines = pathsOf(mark).map((name) => {
    const [unit, , stretched, realistic, source] = rows.get(name) ?? [];
    return `| \`${name}\` | ${[unit, stretched, realistic, source].join(' | ')} |`;
  });
  return [...head, ...lines].join('\n');
}

const asItShouldBe = (text: string): string =>
  text.replace(
    PART,
    (_all, begin: string, mark: string, end: string) => begin + tableOf(mark) + end,
  );

if (process.env.UPDATE_DOCS === '1') {
  for (const [name, text] of chapters) {
    const wanted = asItShouldBe(text);
    if (wanted !== text) writeFileSync(path.join(projectRoot, name), wanted);
    documents.set(name, wanted);
  }
}

describe('the chapters of the model', () => {
  it.each(chapters.map(([name]) => name))('%s has the defaults that the engine has', (name) => {
    expect(textOf(name)).toBe(asItShouldBe(textOf(name)));
  });

  it('have every setting of a group once', () => {
    const marks = chapters.flatMap(([, text]) => [...text.matchAll(PART)]);
    const named = marks.flatMap(([, , mark = '']) => pathsOf(mark));
    const groups = FIELDS.map((field) => field.path).filter((name) => name.includes('.'));
    expect([...named].sort()).toEqual([...groups].sort());
  });

  it.each(chapters.map(([name]) => name))('%s has the same last sections as all others', (name) => {
    const headings = [...textOf(name).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings.slice(-3)).toEqual(['Defaults', 'Ties', 'What this leaves out']);
  });
});
