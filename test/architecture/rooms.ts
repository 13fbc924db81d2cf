import path from 'node:path';
import { isCode, type Sources } from '../support/files';
import { ROOMS } from './engineMap';

const ENGINE = 'engine/';
/** Files that one folder of the engine may have: more are no longer taken in at a glance. */
const FILES_MAX = 30;
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

/** The folders with more files than anybody oversees. */
export function findCrowdedFolders(sources: Sources): string[] {
  return foldersOf(sources).flatMap((folder) => {
    const count = [...sources.keys()].filter(
      (name) => path.dirname(name) === ENGINE + folder,
    ).length;
    return count > FILES_MAX ? [`${folder} has ${count} files, at most ${FILES_MAX}`] : [];
  });
}

/** What is wrong with the notes: each folder has one, which says who lives there and what that may import. */
export function findWrongNotes(sources: Sources): string[] {
  return foldersOf(sources).flatMap((folder) => {
    const note = sources.get(`${ENGINE}${folder}/README.md`);
    if (note === undefined) return [`${folder} has no README.md`];
    const [prose = '', permissions] = note.split('\nMay import:');
    if (permissions === undefined) return [`${folder}: the note does not say what it may import`];
    const said = [...permissions.matchAll(/`([^`]+)`/g)].map(([, room]) => room);
    const meant = permissionsOf(folder);
    const problems: string[] = [];
    if (prose.split(/\s+/).length < WORDS_MIN) problems.push(`${folder}: the note says too little`);
    if (said.join() !== meant.join()) {
      problems.push(
        `${folder} may import: ${meant.join(', ') || 'nothing'}; its note says otherwise`,
      );
    }
    return problems;
  });
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
