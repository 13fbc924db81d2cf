import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Plugin, parseSync } from 'vite';
import type { Node } from './syntax.ts';

/** What keeps the functions of the extras, once they are here. */
const KEEPER = '\0stateside:extras';
/** Before the path of a module: what stands in for it. */
const DOUBLE = '\0stateside:double:';

/** A function that a module exports: its name, what it is kept as, and how many parameters it has. */
interface Exported {
  readonly name: string;
  readonly key: string;
  readonly parameters: number;
}

/**
 * Leaves the modules that `list` names out of what a script starts with. Each function of theirs that another module
 * calls has a double there, which passes the call on. What fetches `list` fetches them all, and lets the doubles know.
 * A call before that is an error that names the function; anything but a function that is asked of them from outside
 * ends the build. Without this plug-in nothing is left out, and `list` is a list.
 * @param list the path of a module that exports modules, and does nothing else
 * @param start how the path of the script ends; those of other scripts start with everything
 */
export function extras(list: string, start: string): Plugin {
  const functions = new Map<string, readonly Exported[]>();
  let leavesOut = false;
  return {
    name: 'stateside:extras',
    enforce: 'pre',
    buildStart({ input }) {
      leavesOut = Object.values(input).some((name) => name.endsWith(start));
      const keys = new Set<string>();
      for (const id of listedIn(list)) functions.set(id, functionsIn(id, keys));
    },
    async resolveId(source, importer) {
      if (source === KEEPER) return KEEPER;
      if (!leavesOut || importer === undefined) return null;
      if (importer === list || functions.has(importer)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && functions.has(found.id) ? DOUBLE + found.id : null;
    },
    load(id) {
      if (id === KEEPER) return keeper();
      const doubled = id.startsWith(DOUBLE) && functions.get(id.slice(DOUBLE.length));
      return doubled ? doubles(doubled) : null;
    },
    transform(_, id) {
      return leavesOut && id === list
        ? { code: fetched(functions), map: null, moduleSideEffects: true }
        : null;
    },
  };
}

const keeper = (): string => `
export let extras = new Proxy({}, {
  get(_, name) {
    throw new Error(name + ' is called before the extras of the engine are here');
  },
});
export const bring = (functions) => { extras = functions };`;

function doubles(functions: readonly Exported[]): string {
  const doubled = functions.map(({ name, key, parameters }) => {
    const given = Array.from({ length: parameters }, (_, index) => `_${index}`).join();
    return `export function ${name}(${given}) { return extras.${key}(${given}) }`;
  });
  return [`import { extras } from '${KEEPER}';`, ...doubled].join('\n');
}

function fetched(functions: ReadonlyMap<string, readonly Exported[]>): string {
  const imports = [...functions].map(([id, exported]) => {
    const names = exported.map(({ name, key }) => (name === key ? name : `${name} as ${key}`));
    return `import { ${names.join(', ')} } from ${JSON.stringify(id)};`;
  });
  const keys = [...functions.values()].flat().map(({ key }) => key);
  return [`import { bring } from '${KEEPER}';`, ...imports, `bring({ ${keys.join(', ')} });`].join(
    '\n',
  );
}

/** The modules that a list names. */
function listedIn(file: string): string[] {
  return bodyOf(file)
    .filter(({ type }) => type === 'ExportAllDeclaration')
    .map(({ source }) => path.join(path.dirname(file), `${(source as Node).value}.ts`));
}

/** The functions that a module exports. @param keys what others are kept as; these are added */
function functionsIn(file: string, keys: Set<string>): Exported[] {
  return bodyOf(file)
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .map(({ declaration }) => declaration as Node | null)
    .flatMap((declared) =>
      declared?.type === 'VariableDeclaration'
        ? (declared.declarations as Node[]).map(({ id, init }) => ({ id, it: init as Node }))
        : [{ id: declared?.id, it: declared }],
    )
    .filter(
      ({ it }) => it?.type === 'FunctionDeclaration' || it?.type === 'ArrowFunctionExpression',
    )
    .map(({ id, it }) => {
      const name = String((id as Node).name);
      const parameters = (it as Node).params as Node[];
      if (parameters.some(({ type }) => type === 'RestElement'))
        throw new Error(`${name} of ${file} takes any number of parameters: its double cannot.`);
      const key = keys.has(name) ? `${name}${keys.size}` : name;
      keys.add(key);
      return { name, key, parameters: parameters.length };
    });
}

const bodyOf = (file: string): Node[] =>
  parseSync(file, readFileSync(file, 'utf8')).program.body as unknown as Node[];
