import path from 'node:path';
import { isCode, type Sources } from '../support/files';
import { ROOMS } from './engineMap';
import { readReferences, resolveReference } from './references';

const ENGINE = 'engine/';
/** Other folders of src that are divided into rooms. */
const PARTED = ['app', 'charts', 'messages', 'runner', 'stage', 'state', 'timeline'];
/** Files that one folder of the engine may have: more are no longer taken in at a glance. */
const FILES_MAX = 30;
/** And one of the others, where style sheets count as well. */
const ROOM_FILES_MAX = 22;
/** Words that a note must have at least. */
const WORDS_MIN = 15;

/** The folders of the engine that have code directly in them, but for the engine itself. */
export const foldersOf = (sources: Sources): string[] => [
  ...new Set(
    [...sources.keys()]
      .filter((name) => isCode(name) && name.startsWith(ENGINE) && path.dirname(name) !== 'engine')
      .map((name) => path.dirname(name).slice(ENGINE.length)),
  ),
];

/** The rooms of a parted folder, and of rooms in it: all folders below it that have code directly in them. */
const roomsOf = (sources: Sources, parted: string): string[] => [
  ...new Set(
    [...sources.keys()]
      .filter((name) => isCode(name) && name.startsWith(`${parted}/`))
      .map((name) => path.dirname(name))
      .filter((folder) => folder !== parted),
  ),
];

/** The folders with more files than anybody oversees. */
export function findCrowdedFolders(sources: Sources): string[] {
  const engine = foldersOf(sources).map((folder) => ENGINE + folder);
  const parted = PARTED.flatMap((folder) => [folder, ...roomsOf(sources, folder)]);
  return [...engine, ...parted].flatMap((folder) => {
    const max = folder.startsWith(ENGINE) ? FILES_MAX : ROOM_FILES_MAX;
    const count = [...sources.keys()].filter((name) => path.dirname(name) === folder).length;
    return count > max ? [`${folder} has ${count} files, at most ${max}`] : [];
  });
}

/** What is wrong with the notes: each folder has one, which says who lives there and what that may import. */
export function findWrongNotes(sources: Sources): string[] {
  const engine = foldersOf(sources).flatMap((folder) =>
    judgeNote(folder, sources.get(`${ENGINE}${folder}/README.md`), permissionsOf(folder)),
  );
  const parted = PARTED.flatMap((folder) => roomsOf(sources, folder)).flatMap((room) =>
    judgeNote(room, sources.get(`${room}/README.md`), importedBy(room, sources)),
  );
  return [...engine, ...parted];
}

function judgeNote(folder: string, note: string | undefined, meant: readonly string[]): string[] {
  if (note === undefined) return [`${folder} has no README.md`];
  const [prose = '', permissions] = note.split('\nMay import:');
  if (permissions === undefined) return [`${folder}: the note does not say what it may import`];
  const said = [...permissions.matchAll(/`([^`]+)`/g)].map(([, room]) => room);
  const problems: string[] = [];
  if (prose.split(/\s+/).length < WORDS_MIN) problems.push(`${folder}: the note says too little`);
  if (said.join() !== meant.join()) {
    problems.push(
      `${folder} may import: ${meant.join(', ') || 'nothing'}; its note says otherwise`,
    );
  }
  return problems;
}

/** What the files directly in a folder may import from elsewhere, in alphabetical order. */
function permissionsOf(folder: string): string[] {
  const own = ROOMS.filter(
    ({ room }) => room === folder || (isCode(room) && path.dirname(room) === folder),
  );
  const names = new Set(own.map(({ room }) => room));
  const imports = new Set(own.flatMap((one) => one.imports).filter((one) => !names.has(one)));
  return [...imports].sort();
}

/** What a room imports: other folders of src, and of its own the rooms, or the files that stand at its door. */
function importedBy(room: string, sources: Sources): string[] {
  const [top = ''] = room.split('/');
  const targets = [...sources]
    .filter(([name]) => isCode(name) && path.dirname(name) === room)
    .flatMap(([name, code]) =>
      readReferences(name, code).flatMap((one) => resolveReference(name, one, sources)),
    )
    .filter((target) => isCode(target) && path.dirname(target) !== room);
  return [...new Set(targets.map((target) => roomOf(target, top)))].sort();
}

function roomOf(target: string, top: string): string {
  const [folder = ''] = target.split('/');
  if (folder !== top) return folder;
  const room = path.dirname(target);
  return room === top ? target : room;
}
