import { type Plugin, parseSync } from 'vite';
import { type Node, replaced, visit } from './syntax.ts';

/** The lists of settings, with the helpers that they are made with. */
const WITH_TEXTS = /\/engine\/scenario\/fields\/\w+\.ts$/;
/** What a setting says about itself to people. The run needs path, kind, range, choices and defaults. */
const TEXTS = ['title', 'help', 'source'];
const TUPLE_LENGTH = 1 + TEXTS.length;
/** What puts settings under a heading. */
const GROUPING = 'inGroup';

/**
 * Leaves what no run reads of settings out of its own script, for workers only: a run refuses a value by path and
 * range, and everything else about a setting is said by the page, which fetches the texts when somebody opens the settings.
 */
export function leanFields(): Plugin {
  return {
    name: 'stateside:lean-fields',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      return WITH_TEXTS.test(id) ? { code: withoutTexts(id, code), map: null } : null;
    },
  };
}

interface Change {
  readonly node: Node;
  readonly text: string;
}

/** The same source with `[path]` for `[path, title, help, source]`, and without texts where a setting is written out. */
export function withoutTexts(name: string, code: string): string {
  const changes: Change[] = [];
  visit(parseSync(name, code).program, (node) => changes.push(...changesIn(node, code)));
  return replaced(code, changes);
}

const emptied = (node: Node): Change => ({ node, text: "''" });

function changesIn(node: Node, code: string): readonly Change[] {
  if (node.type === 'Property') {
    const { key, value, shorthand } = node as Node & { key: Node; value: Node };
    const isLeftOut = TEXTS.includes(String(key.name)) && shorthand !== true;
    const comma = code[node.end] === ',' ? 1 : 0;
    const whole = { ...node, end: node.end + comma };
    return isLeftOut && isConstant(value) ? [{ node: whole, text: '' }] : [];
  }
  if (node.type !== 'CallExpression') return [];
  const [tuple, ...others] = node.arguments as Node[];
  // Which heading a setting stands under: the list alone is left.
  if ((node.callee as Node).name === GROUPING) {
    const [list] = others as [Node];
    return [
      { node: { ...node, end: list.start }, text: '' },
      { node: { ...node, start: list.end }, text: '' },
    ];
  }
  // A helper that is called with a path and then the texts, one by one: no value of a setting has a space in it.
  if (tuple?.type === 'Literal') {
    return isPath(tuple.value) ? others.filter(isSentence).map(emptied) : [];
  }
  const elements = tuple?.type === 'ArrayExpression' ? (tuple.elements as Node[]) : [];
  const [path, ...texts] = elements;
  if (elements.length !== TUPLE_LENGTH || !texts.every(isConstant)) return [];
  const rest = { type: 'Texts', start: (path as Node).end, end: (texts.at(-1) as Node).end };
  return [{ node: rest, text: '' }];
}

const isConstant = ({ type }: Node): boolean =>
  ['Literal', 'TemplateLiteral', 'Identifier', 'BinaryExpression'].includes(type);

const isPath = (value: unknown): boolean => /^[a-z]+\.\w+$/i.test(String(value));

const isSentence = ({ type, value }: Node): boolean =>
  type === 'Literal' && typeof value === 'string' && value.includes(' ');
