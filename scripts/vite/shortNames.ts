import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, parseSync } from 'vite';
import { type Node, visit } from './syntax.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
/** What is no part of the page, and of no run on it. */
const ELSEWHERE = /^(cli|theory)\//;
/** The engine by itself: neither what it hands out nor the documents that it reads. */
const INSIDE = /^engine\/(?!scenario\/|index\.ts)/;
/** Shorter ones are not worth it. */
const SHORTEST = 4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A source by its place below src. */
export type Sources = ReadonlyMap<string, string>;
/** The short name for each long one. */
type Names = ReadonlyMap<string, string>;

/**
 * Gives the parts of the engine's objects short names in the run's own script, where nobody reads them: a minifier must
 * leave them alone, since it cannot know who else has them. Only names that nothing but the engine's inside mentions,
 * in code or in text, are shortened.
 */
export function shortNames(): Plugin {
  let names: Names = new Map();
  return {
    name: 'stateside:short-names',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      names = innerNames(sourcesBelow(SRC));
    },
    transform(code, id) {
      const place = id.startsWith(`${SRC}/`) ? id.slice(SRC.length + 1) : '';
      return isInside(place, code) ? { code: withShortNames(id, code, names), map: null } : null;
    },
  };
}

function sourcesBelow(folder: string): Sources {
  const places = readdirSync(folder, { recursive: true }).map((place) => `${place}`);
  const code = places.filter((place) => /\.tsx?$/.test(place)).sort();
  return new Map(code.map((place) => [place, readFileSync(`${folder}/${place}`, 'utf8')]));
}

/** Where something is written out as text, its names are what counts. */
const isInside = (place: string, code: string): boolean =>
  INSIDE.test(place) && !code.includes('JSON.stringify');

/** Names of parts that are declared inside the engine, and mentioned nowhere else, with short ones in their place. */
export function innerNames(sources: Sources): Names {
  const declared = new Set<string>();
  const taken = new Set(namesOfLanguage());
  for (const [place, code] of sources) {
    if (ELSEWHERE.test(place)) continue;
    const { program } = parseSync(place, code);
    const inside = isInside(place, code);
    visit(program, (node) => {
      for (const word of wordsOf(node)) if (!inside || node.type !== 'Identifier') taken.add(word);
      if (inside && isDeclaration(node)) declared.add(String((node.key as Node).name));
    });
  }
  const long = [...declared].filter((name) => name.length >= SHORTEST && !taken.has(name)).sort();
  return new Map(long.map((name, index) => [name, shortName(index)]));
}

const DECLARATIONS = ['PropertyDefinition', 'MethodDefinition', 'TSPropertySignature'];

const isDeclaration = ({ type, key, computed }: Node): boolean =>
  DECLARATIONS.includes(type) && computed !== true && (key as Node).type === 'Identifier';

/** Names in code, and every word in a text. */
function wordsOf(node: Node): readonly string[] {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return [String(node.name)];
  if (node.type === 'Literal') return String(node.value).match(/[\w$]+/g) ?? [];
  if (node.type !== 'TemplateElement') return [];
  return String((node.value as { cooked: unknown }).cooked).match(/[\w$]+/g) ?? [];
}

/** Everything that objects of the language itself have. */
function namesOfLanguage(): readonly string[] {
  return Object.getOwnPropertyNames(globalThis).flatMap((name) => {
    const value: unknown = Reflect.get(globalThis, name);
    if ((typeof value !== 'function' && typeof value !== 'object') || value === null) return [name];
    const made: unknown = Reflect.get(value, 'prototype');
    const own = typeof made === 'object' && made !== null ? Object.getOwnPropertyNames(made) : [];
    return [name, ...Object.getOwnPropertyNames(value), ...own];
  });
}

/** `$a`, `$b` ... `$aa`: nothing else here begins like that. */
function shortName(index: number): string {
  const last = LETTERS[index % LETTERS.length];
  const rest = Math.floor(index / LETTERS.length);
  return rest === 0 ? `$${last}` : `${shortName(rest - 1)}${last}`;
}

/** The same source with short names for parts of objects. Variables keep theirs: a minifier sees to them. */
export function withShortNames(name: string, code: string, names: Names): string {
  const changes: { at: number; until: number; text: string }[] = [];
  const shorten = (part: Node, isShorthand: boolean) => {
    const short = part.type === 'Identifier' ? names.get(String(part.name)) : undefined;
    if (short === undefined) return;
    if (isShorthand) changes.push({ at: part.start, until: part.start, text: `${short}: ` });
    else changes.push({ at: part.start, until: part.end, text: short });
  };
  visit(parseSync(name, code).program, (node) => {
    if (node.computed === true) return;
    if (node.type === 'MemberExpression') shorten(node.property as Node, false);
    else if (node.type === 'Property') shorten(node.key as Node, node.shorthand === true);
    else if (isDeclaration(node)) shorten(node.key as Node, false);
  });
  // From the end, so that the places before stay where they are.
  return changes
    .sort((one, other) => other.at - one.at)
    .reduce((made, { at, until, text }) => made.slice(0, at) + text + made.slice(until), code);
}
