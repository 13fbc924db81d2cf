import { lineOf, type Position, parseSource, type SyntaxNode, walk } from '../support/syntax';

/** What reads the clock, chance, the locale or the host: a run would not repeat. */
const bannedNames = new Set([
  'Date',
  'Intl',
  'Temporal',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
  'globalThis',
]);

/** The language leaves every other function of Math approximate: browsers differ in them. */
const exactMath = new Set([
  'floor',
  'ceil',
  'round',
  'trunc',
  'min',
  'max',
  'abs',
  'imul',
  'clz32',
  'sqrt',
  'sign',
  'fround',
]);

const bannedMembers = /^(toLocale\w*|localeCompare)$/;

/** One sentence for each place where a run could depend on more than its scenario and seed. */
export function findImpurities(name: string, code: string): string[] {
  const found: string[] = [];
  walk(parseSource(name, code), (node, position) => {
    const impurity = impurityOf(node, position);
    if (impurity !== undefined) found.push(`${name}:${lineOf(code, node.start)}: ${impurity}`);
  });
  return found;
}

/** Frames are asked for in one place only, so that playback alone decides when time passes. */
export function findFrameRequests(name: string, code: string): string[] {
  const found: string[] = [];
  walk(parseSource(name, code), (node) => {
    const isRequest = node.type === 'Identifier' && node.name === 'requestAnimationFrame';
    if (isRequest) found.push(`${name}:${lineOf(code, node.start)}: requestAnimationFrame`);
  });
  return found;
}

function impurityOf(node: SyntaxNode, position: Position): string | undefined {
  if (node.operator === '**' || node.operator === '**=') return 'the operator **';
  if (node.type !== 'Identifier') return undefined;
  const name = String(node.name);
  if (isMemberName(position)) return bannedMembers.test(name) ? name : undefined;
  if (name === 'Math') return mathImpurity(position);
  return bannedNames.has(name) ? name : undefined;
}

/** `Math` stands before one of its exact functions, and nowhere else: no alias, no destructuring. */
function mathImpurity({ parent, field }: Position): string | undefined {
  if (parent?.type !== 'MemberExpression' || field !== 'object') return 'Math as a value';
  const member = parent.property as SyntaxNode;
  if (parent.computed === true) return 'Math with a computed member';
  return exactMath.has(String(member.name)) ? undefined : `Math.${String(member.name)}`;
}

/** Whether an identifier only names a member: the `x` of `a.x`, of `{ x: 1 }`, of `x(): void`. */
function isMemberName({ parent, field }: Position): boolean {
  if (parent === undefined || parent.computed === true) return false;
  if (parent.type === 'MemberExpression') return field === 'property';
  return field === 'key';
}
