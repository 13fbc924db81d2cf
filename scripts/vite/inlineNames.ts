import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, parseSync } from 'vite';
import { type Node, replaced, visit } from './syntax.ts';

/** Lists of named numbers by the name of the list. */
type Lists = ReadonlyMap<string, ReadonlyMap<string, string>>;

const ENGINE = fileURLToPath(new URL('../../src/engine', import.meta.url));

/**
 * Writes numbers in place of their names (`TraceKind.hop` becomes 17) in the run's own script, where nobody reads them:
 * a minifier must leave the names of an object's parts alone, and the trace has hundreds.
 */
export function inlineNames(): Plugin {
  let lists: Lists = new Map();
  return {
    name: 'stateside:inline-names',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      lists = namedNumbers(sourcesBelow(ENGINE));
    },
    transform(code, id) {
      return /\/src\/.*\.tsx?$/.test(id) ? { code: withNumbers(id, code, lists), map: null } : null;
    },
  };
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
}

/** Every exported list of nothing but named numbers. Names that several lists have are left out. */
export function namedNumbers(sources: readonly string[]): Lists {
  const lists = new Map<string, ReadonlyMap<string, string>>();
  const ambiguous = new Set<string>();
  for (const source of sources) {
    visit(parseSync('list.ts', source).program, (node) => {
      if (node.type !== 'ExportNamedDeclaration') return;
      visit(node.declaration, (part) => {
        if (part.type !== 'VariableDeclarator') return;
        const name = String((part.id as Node).name);
        const numbers = numbersOf(part.init as Node | null);
        if (numbers === null) return;
        if (lists.has(name)) ambiguous.add(name);
        lists.set(name, numbers);
      });
    });
  }
  for (const name of ambiguous) lists.delete(name);
  return lists;
}

/** The numbers of `{ a: 1, b: 2 } as const`, held to a type or not; null for anything else. */
function numbersOf(whole: Node | null): ReadonlyMap<string, string> | null {
  const isHeld = whole?.type === 'TSSatisfiesExpression';
  const init = isHeld ? (whole.expression as Node) : whole;
  const object = init?.expression as Node | undefined;
  if (init?.type !== 'TSAsExpression' || object?.type !== 'ObjectExpression') return null;
  const numbers = new Map<string, string>();
  for (const { type, key, value, computed } of object.properties as Node[]) {
    const { name } = (key ?? {}) as Node;
    const { type: kind, value: number } = (value ?? {}) as Node;
    if (type !== 'Property' || computed === true || kind !== 'Literal') return null;
    if (typeof number !== 'number' || typeof name !== 'string') return null;
    numbers.set(name, String(number));
  }
  return numbers;
}

/** The same source with the numbers that names of lists stand for, imported ones and its own. */
export function withNumbers(name: string, code: string, lists: Lists): string {
  const { program } = parseSync(name, code);
  const known = new Set<string>();
  const declared = new Set<string>();
  const members: Node[] = [];
  const taken: Node[] = [];
  visit(program, (node) => {
    if (node.type === 'ImportSpecifier') {
      const { imported: theirs, local } = node as Node & { imported: Node; local: Node };
      if (theirs.name === local.name) known.add(String(local.name));
    } else if (node.type === 'VariableDeclarator') {
      // A list's own file uses its names, too.
      const isList = numbersOf(node.init as Node | null) !== null;
      (isList ? known : declared).add(String((node.id as Node).name));
      if ((node.id as Node).type === 'ObjectPattern') taken.push(node);
    } else if (node.type === 'MemberExpression' && node.computed !== true) members.push(node);
    else if (Array.isArray(node.params)) {
      for (const param of node.params as Node[]) declared.add(String(param.name));
    }
  });
  const changes = members.flatMap((node) => {
    const { object, property } = node as Node & { object: Node; property: Node };
    const list = String(object.name);
    if (object.type !== 'Identifier' || !known.has(list) || declared.has(list)) return [];
    const text = lists.get(list)?.get(String(property.name));
    return text === undefined ? [] : [{ node, text }];
  });
  // `const { one, two } = Kind`, else the whole list would be kept for two of its numbers.
  const unpacked = taken.flatMap((node) => {
    const list = String((node.init as Node | null)?.name);
    if (!known.has(list) || declared.has(list)) return [];
    const parts = (node.id as Node & { properties: Node[] }).properties.map((part) => {
      const name = part.shorthand === true ? String((part.key as Node).name) : '';
      return { name, number: lists.get(list)?.get(name) };
    });
    if (parts.some(({ number }) => number === undefined)) return [];
    return [{ node, text: parts.map(({ name, number }) => `${name} = ${number}`).join(', ') }];
  });
  return replaced(code, [...changes, ...unpacked]);
}
