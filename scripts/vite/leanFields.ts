import { type Plugin, parseSync } from 'vite';
import { type Node, replaced, visit } from './syntax.ts';

/** The lists of knobs, and the helpers that they are made with. */
const FIELD_FILES = /\/engine\/scenario\/fields\/\w+\.ts$/;
/** What a knob says about itself to people. The run needs path, kind, range, choices and defaults. */
const TEXTS = ['title', 'help', 'source'];
const TUPLE_LENGTH = 1 + TEXTS.length;

/**
 * Leaves the texts of knobs out of the run's own script, for workers only: a run refuses a value by path and range,
 * and everything else about a knob is said by the page, which fetches the texts when somebody opens the settings.
 */
export function leanFields(): Plugin {
  return {
    name: 'stateside:lean-fields',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      return FIELD_FILES.test(id) ? { code: withoutTexts(id, code), map: null } : null;
    },
  };
}

/** The same source with empty texts: in `[path, title, help, source]` and in `{ title, help, source }`. */
export function withoutTexts(name: string, code: string): string {
  const texts: Node[] = [];
  visit(parseSync(name, code).program, (node) => texts.push(...textsIn(node)));
  return replaced(
    code,
    texts.map((node) => ({ node, text: "''" })),
  );
}

function textsIn(node: Node): readonly Node[] {
  if (node.type === 'Property') {
    const { key, value, shorthand } = node as Node & { key: Node; value: Node };
    const isText = TEXTS.includes(String(key.name)) && shorthand !== true;
    return isText && isConstant(value) ? [value] : [];
  }
  if (node.type !== 'CallExpression') return [];
  const [tuple, ...others] = node.arguments as Node[];
  // A helper that is called with a path and then the texts, one by one: no value of a knob has a space in it.
  if (tuple?.type === 'Literal') return isPath(tuple.value) ? others.filter(isSentence) : [];
  const elements = tuple?.type === 'ArrayExpression' ? (tuple.elements as Node[]) : [];
  return elements.length === TUPLE_LENGTH ? elements.slice(1).filter(isConstant) : [];
}

const isConstant = ({ type }: Node): boolean =>
  ['Literal', 'TemplateLiteral', 'Identifier', 'BinaryExpression'].includes(type);

const isPath = (value: unknown): boolean => /^[a-z]+\.\w+$/i.test(String(value));

const isSentence = ({ type, value }: Node): boolean =>
  type === 'Literal' && typeof value === 'string' && value.includes(' ');
