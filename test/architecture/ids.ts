import { isNode, lineOf, parseSource, type SyntaxNode, stringValue, walk } from '../support/syntax';

/** What things are keyed by: the ids of every set, and the lists of named numbers. */
export interface Known {
  /** By the name of their type. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly lists: ReadonlySet<string>;
}

/** Whoever reads records, or events, listens for a few kinds: for all others there is nothing to guess. */
const LISTENED_FOR = new Set(['TraceKind', 'EventKind']);

/** One sentence for each place where something that is keyed by an id can silently be left out. */
export function findLeftOut(name: string, code: string, known: Known): string[] {
  const found: string[] = [];
  walk(parseSource(name, code), (node) => {
    const what =
      guess(node, known) ??
      partialTable(node, known) ??
      openTable(node, known) ??
      ending(node, known) ??
      listByHand(node, known);
    if (what !== undefined) found.push(`${name}:${lineOf(code, node.start)}: ${what}`);
  });
  return found;
}

const parts = (node: SyntaxNode, field: string): readonly SyntaxNode[] =>
  (node[field] as readonly SyntaxNode[] | undefined) ?? [];

/** `default:` in a switch over ids, or over named numbers. */
function guess(node: SyntaxNode, { ids, lists }: Known): string | undefined {
  if (node.type !== 'SwitchStatement') return undefined;
  const tests = parts(node, 'cases').map(({ test }) => test);
  if (!tests.includes(null)) return undefined;
  const isKeyed = tests.some((test) => {
    if (!isNode(test)) return false;
    const text = stringValue(test);
    if (text !== undefined) return [...ids.values()].some((all) => all.has(text));
    const list = isNode(test.object) ? String(test.object.name) : '';
    return test.type === 'MemberExpression' && lists.has(list) && !LISTENED_FOR.has(list);
  });
  return isKeyed ? '"default:" guesses for those that are not named' : undefined;
}

/** `Partial<Record<Id, ...>>`. */
function partialTable(node: SyntaxNode, known: Known): string | undefined {
  if (typeNameOf(node) !== 'Partial') return undefined;
  const [record] = argumentsOf(node);
  if (record === undefined || typeNameOf(record) !== 'Record') return undefined;
  const [key] = argumentsOf(record);
  const id = key === undefined ? undefined : typeNameOf(key);
  const isKeyed = id !== undefined && (known.ids.has(id) || known.lists.has(id));
  return isKeyed ? `a partial table by ${id}` : undefined;
}

/** `Record<string, ...>` for what has ids as keys. */
function openTable(node: SyntaxNode, { ids }: Known): string | undefined {
  if (node.type !== 'VariableDeclarator') return undefined;
  const { id, init } = node;
  if (!isNode(id) || !isNode(id.typeAnnotation) || !isNode(init)) return undefined;
  if (init.type !== 'ObjectExpression' || !hasOpenRecord(id.typeAnnotation)) return undefined;
  const keys = parts(init, 'properties').map(({ key }) =>
    isNode(key) ? (stringValue(key) ?? String(key.name)) : '',
  );
  const of = [...ids].find(([, all]) => keys.filter((key) => all.has(key)).length > 1);
  return of === undefined ? undefined : `a table by ${of[0]} whose type knows no ids`;
}

function hasOpenRecord(type: SyntaxNode): boolean {
  let has = false;
  walk(type, (node) => {
    if (typeNameOf(node) === 'Record' && argumentsOf(node)[0]?.type === 'TSStringKeyword') {
      has = true;
    }
  });
  return has;
}

/** `id.endsWith('-client')`: what an id ends or begins with is no property. */
function ending(node: SyntaxNode, { ids }: Known): string | undefined {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return undefined;
  const { property } = node.callee;
  const method = isNode(property) ? String(property.name) : '';
  if (method !== 'endsWith' && method !== 'startsWith') return undefined;
  const text = stringValue(parts(node, 'arguments')[0]);
  if (text === undefined || text.length < 4) return undefined;
  const all = [...ids.values()].flatMap((each) => [...each]);
  const fits = all.some((id) => id !== text && id[method](text));
  return fits ? `${method}('${text}') takes an id apart` : undefined;
}

/** A list of several ids of one set. Metrics are chosen from, by many for many reasons. */
function listByHand(node: SyntaxNode, { ids }: Known): string | undefined {
  if (node.type !== 'ArrayExpression') return undefined;
  const texts = parts(node, 'elements').map((element) => stringValue(element) ?? '');
  if (texts.length < 2) return undefined;
  const of = [...ids].find(
    ([set, all]) => set !== 'MetricId' && texts.every((text) => all.has(text)),
  );
  return of === undefined ? undefined : `a list of ${of[0]} by hand`;
}

const typeNameOf = (node: SyntaxNode): string | undefined =>
  node.type === 'TSTypeReference' && isNode(node.typeName) ? String(node.typeName.name) : undefined;

const argumentsOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  isNode(node.typeArguments) ? parts(node.typeArguments, 'params') : [];
