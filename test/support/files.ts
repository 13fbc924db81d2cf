import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const notOurs = new Set(['node_modules', '.git', 'dist', 'dist-cli', 'coverage', '.vite']);
const textNames = /(^|\/)(LICENSE|run|\.[a-z]+)$|\.(css|html|js|json|md|mjs|svg|ts|tsx|txt|ya?ml)$/;

/** Files by path, written with forward slashes, and their text. */
export type Sources = ReadonlyMap<string, string>;

/** Every text file below a folder of the project; paths are relative to that folder. */
export function readTextFiles(folder = '.'): Sources {
  const root = path.join(projectRoot, folder);
  const names = listFiles(root, '').filter((name) => textNames.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
}

export function isCode(name: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(name);
}

function listFiles(root: string, below: string): string[] {
  return readdirSync(path.join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name);
    if (notOurs.has(entry.name)) return [];
    return entry.isDirectory() ? listFiles(root, name) : [name];
  });
}
