/**
 * Goal: the engine, and the largest folders beside it, are rooms that can be learnt one at a time: small ones, each with
 * a note; those of the engine from the ground up.
 * Method: the engine's map, all these folders and their notes are held to each other, and the notes to what is imported.
 * The checks are tried on bad examples.
 */
import { describe, expect, it } from 'vitest';
import { readTextFiles } from '../support/files';
import { DOORS, ROOMS } from './engineMap';
import { readReferences, resolveReference } from './references';
import { findCrowdedFolders, findWrongNotes, foldersOf } from './rooms';

const sources = readTextFiles('src');

/** Every import from one room of the engine to another, as "from -> to", and the file that it enters by. */
function readArrows(): { readonly arrows: Set<string>; readonly entered: Set<string> } {
  const arrows = new Set<string>();
  const entered = new Set<string>();
  const rooms = ROOMS.map(({ room }) => room).sort((one, other) => other.length - one.length);
  const roomOf = (name: string) =>
    rooms.find((room) => name === `engine/${room}` || name.startsWith(`engine/${room}/`));
  for (const [name, code] of sources) {
    if (!name.startsWith('engine/')) continue;
    for (const reference of readReferences(name, code)) {
      for (const target of resolveReference(name, reference, sources)) {
        const [from, to] = [roomOf(name), roomOf(target)];
        if (from === to) continue;
        entered.add(target.slice('engine/'.length));
        if (from !== undefined && to !== undefined) arrows.add(`${from} -> ${to}`);
      }
    }
  }
  return { arrows, entered };
}

describe("the engine's map", () => {
  it('goes from the ground up', () => {
    ROOMS.forEach(({ room, imports }, index) => {
      const before = ROOMS.slice(0, index).map((one) => one.room);
      for (const one of imports) expect(before, `${room} imports ${one}`).toContain(one);
    });
  });

  it('has every room once, and no other', () => {
    const named = ROOMS.map(({ room }) => room);
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter((room) => !room.endsWith('.ts')).sort()).toEqual(foldersOf(sources).sort());
    for (const room of named.filter((one) => one.endsWith('.ts'))) {
      expect(sources.has(`engine/${room}`), room).toBe(true);
    }
  });

  it('allows nothing that nobody does, and has no door that nobody uses', () => {
    const { arrows, entered } = readArrows();
    const allowed = ROOMS.flatMap(({ room, imports }) => imports.map((one) => `${room} -> ${one}`));
    expect(allowed.filter((arrow) => !arrows.has(arrow))).toEqual([]);
    const doors = Object.entries(DOORS).flatMap(([room, files]) =>
      files.map((file) => `${room}/${file}`),
    );
    expect(doors.filter((door) => !entered.has(door))).toEqual([]);
  });
});

describe('the folders that are divided into rooms', () => {
  it('have few files each', () => {
    expect(findCrowdedFolders(sources)).toEqual([]);
  });

  it('have a note each that is true', () => {
    expect(findWrongNotes(sources)).toEqual([]);
  });

  it('are found where they are crowded', () => {
    const files = Array.from(
      { length: 31 },
      (_, index) => [`engine/kernel/a${index}.ts`, ''] as const,
    );
    expect(findCrowdedFolders(new Map(files))).toHaveLength(1);
    expect(findCrowdedFolders(new Map(files.slice(1)))).toEqual([]);
  });

  it('are found where they are crowded outside the engine, style sheets included', () => {
    const files = Array.from({ length: 23 }, (_, index) => [`app/bar/a${index}.css`, ''] as const);
    const crowded = [...files.slice(1), ['app/bar/a.ts', ''] as const];
    expect(findCrowdedFolders(new Map(crowded))).toHaveLength(1);
    expect(findCrowdedFolders(new Map(crowded.slice(1)))).toEqual([]);
  });

  const PROSE =
    'People come, want something, wait, try again, and in the end they leave the shop for good.';

  it.each([
    ['no note', undefined],
    ['a note without permissions', `# Trace\n\n${PROSE}\n`],
    [
      'a note that says too little',
      '# Trace\n\nRecords.\n\nMay import: `kernel`, `trace/machines`, `trace/people`.\n',
    ],
    ['a note that allows too much', `# Trace\n\n${PROSE}\n\nMay import: \`kernel\`, \`model\`.\n`],
  ])('are found where they have %s', (_what, note) => {
    const files = new Map([['engine/trace/hash.ts', '']]);
    if (note !== undefined) files.set('engine/trace/README.md', note);
    expect(findWrongNotes(files)).toHaveLength(1);
  });

  it.each([
    ['engine', "import { a } from '../../engine';"],
    ['runner/run.ts', "import('../run');"],
    ['runner/lanes', "import type { A } from '../lanes/lane';"],
  ])('are found where a note does not say that they import %s', (room, code) => {
    const files = new Map([
      ['engine/index.ts', ''],
      ['runner/run.ts', ''],
      ['runner/lanes/lane.ts', ''],
      ['runner/lanes/README.md', `# Lanes\n\n${PROSE}\n\nMay import: nothing.\n`],
      ['runner/work/slicing.ts', code],
      ['runner/work/README.md', `# Work\n\n${PROSE}\n\nMay import: \`${room}\`.\n`],
    ]);
    expect(findWrongNotes(files)).toEqual([]);
    files.set('runner/work/README.md', `# Work\n\n${PROSE}\n\nMay import: nothing.\n`);
    expect(findWrongNotes(files)).toHaveLength(1);
  });
});
