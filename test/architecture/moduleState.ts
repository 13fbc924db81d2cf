import { isNode, lineOf, parseSource, type SyntaxNode, stringValue, walk } from '../support/syntax';

/** Something that a module keeps and that can change, or that it does by being imported. */
export interface Kept {
  readonly line: number;
  /** What it is called there; for what is done at once, how it begins. */
  readonly name: string;
}

/** What is made by `new` and does not change, or is not looked at again. */
const UNCHANGING = new Set(['RegExp', 'Error']);
/** Collections, where their type says that nobody changes them. */
const COLLECTIONS = new Set(['Set', 'Map']);
/** Methods that change what they belong to. */
const CHANGING = new Set([
  ...['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'copyWithin'],
  ...['set', 'add', 'delete', 'clear', 'setState'],
]);
const FUNCTIONS = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

/**
 * All that two simulations on one page would share through a module: variables, what is made by `new` or by a function
 * `create...`, tables that somebody changes, and what is done when the module is imported.
 */
export function findModuleState(name: string, code: string): Kept[] {
  const program = parseSource(name, code);
  const found: Kept[] = [];
  const add = (node: SyntaxNode, what: string) =>
    found.push({ line: lineOf(code, node.start), name: what });
  const shared = new Set<string>();
  for (const statement of program.body as SyntaxNode[]) {
    for (const one of importedNames(statement)) shared.add(one);
    const declaration = isNode(statement.declaration) ? statement.declaration : statement;
    if (declaration.type === 'ExpressionStatement' && !isDirective(declaration)) {
      add(declaration, beginning(code.slice(declaration.start, declaration.end)));
    }
    if (declaration.type !== 'VariableDeclaration') continue;
    for (const declarator of declaration.declarations as SyntaxNode[]) {
      for (const one of namesIn(declarator.id)) shared.add(one);
      const [first = ''] = namesIn(declarator.id);
      if (declaration.kind !== 'const' || isChangeable(declarator)) add(declarator, first);
    }
  }
  findStatics(program, add);
  findChanges(program, shared, add);
  return found;
}

/** Of `void start(x)`, what is called. */
const beginning = (statement: string): string =>
  statement.replace(/^(void|await) /, '').split(/[(\n]/)[0] ?? '';

const isDirective = (statement: SyntaxNode): boolean => typeof statement.directive === 'string';

function importedNames(statement: SyntaxNode): string[] {
  if (statement.type !== 'ImportDeclaration') return [];
  return (statement.specifiers as SyntaxNode[]).flatMap(({ local }) => namesIn(local));
}

/** Every name that a pattern binds. */
function namesIn(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [String(pattern.name)];
    case 'ObjectPattern':
      return (pattern.properties as SyntaxNode[]).flatMap(({ value, argument }) =>
        namesIn(value ?? argument),
      );
    case 'ArrayPattern':
      return (pattern.elements as unknown[]).flatMap(namesIn);
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    default:
      return [];
  }
}

/** Whether what a constant holds can change. */
function isChangeable({ id, init }: SyntaxNode): boolean {
  const value = bare(init);
  if (value === undefined) return false;
  const callee = isNode(value.callee) ? value.callee : undefined;
  if (value.type === 'CallExpression') {
    return /^create(?!Context$)/.test(String(callee?.name ?? ''));
  }
  if (value.type !== 'NewExpression') return false;
  const made = String(callee?.name ?? '');
  const isOfIntl = isNode(callee?.object) && callee.object.name === 'Intl';
  if (isOfIntl || UNCHANGING.has(made)) return false;
  return !(COLLECTIONS.has(made) && isReadonly(id as SyntaxNode));
}

function isReadonly({ typeAnnotation }: SyntaxNode): boolean {
  const type = isNode(typeAnnotation) ? typeAnnotation.typeAnnotation : undefined;
  const named = isNode(type) && isNode(type.typeName) ? String(type.typeName.name) : '';
  return named.startsWith('Readonly');
}

/** A value without what only says its type. */
function bare(value: unknown): SyntaxNode | undefined {
  if (!isNode(value)) return undefined;
  const isWrapped = /^(TS\w+Expression|ParenthesizedExpression)$/.test(value.type);
  return isWrapped ? bare(value.expression) : value;
}

/** Fields of classes that are there once. */
function findStatics(program: SyntaxNode, add: (node: SyntaxNode, name: string) => void): void {
  walk(program, (node) => {
    const isField = node.type === 'PropertyDefinition' && node.static === true;
    if (isField && node.readonly !== true) add(node, String((node.key as SyntaxNode).name));
  });
}

/** Changes of what a module has imported or keeps: of a table, of an array, of the store of another module. */
function findChanges(
  node: SyntaxNode,
  shared: ReadonlySet<string>,
  add: (node: SyntaxNode, name: string) => void,
): void {
  const visible = FUNCTIONS.test(node.type) ? without(shared, localsOf(node)) : shared;
  const changed = changedBy(node);
  if (changed !== undefined && visible.has(changed)) add(node, changed);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) findChanges(child, visible, add);
    }
  }
}

/** The name of what a node changes, if it is one that changes anything. */
function changedBy(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'AssignmentExpression':
      return ownerOf(node.left);
    case 'UpdateExpression':
      return ownerOf(node.argument);
    case 'UnaryExpression':
      return node.operator === 'delete' ? ownerOf(node.argument) : undefined;
    case 'CallExpression':
      return changedByCall(node);
    default:
      return undefined;
  }
}

function changedByCall({ callee, arguments: given }: SyntaxNode): string | undefined {
  if (!isNode(callee) || callee.type !== 'MemberExpression') return undefined;
  const method = String((callee.property as SyntaxNode).name);
  if (isNode(callee.object) && callee.object.name === 'Object' && method === 'assign') {
    const [first] = given as SyntaxNode[];
    return first?.type === 'Identifier' ? String(first.name) : ownerOf(first);
  }
  return CHANGING.has(method) ? ownerOf(callee) : undefined;
}

/** The `a` of `a.b`, `a[b]` and `a.b.c`. */
function ownerOf(target: unknown): string | undefined {
  const node = bare(target);
  if (node?.type !== 'MemberExpression') return undefined;
  const object = bare(node.object);
  return object?.type === 'Identifier' ? String(object.name) : ownerOf(object);
}

/** The names that a function has for itself, those of functions within it left out. */
function localsOf(fun: SyntaxNode): Set<string> {
  const locals = new Set((fun.params as unknown[]).flatMap(namesIn));
  const look = (node: SyntaxNode): void => {
    if (node.type === 'VariableDeclarator') for (const one of namesIn(node.id)) locals.add(one);
    if (node.type === 'CatchClause') for (const one of namesIn(node.param)) locals.add(one);
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child) && !FUNCTIONS.test(child.type)) look(child);
      }
    }
  };
  if (isNode(fun.body)) look(fun.body);
  return locals;
}

const without = (all: ReadonlySet<string>, some: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...all].filter((one) => !some.has(one)));

/** One sentence for each id that would stand on the page twice with a second player on it. */
export function findFixedIds(name: string, code: string): string[] {
  const found: string[] = [];
  walk(parseSource(name, code), (node) => {
    if (!isFixedId(node) && !looksForId(node)) return;
    found.push(
      `${name}:${lineOf(code, node.start)}: an id, instead of useId or of a look within the player`,
    );
  });
  return found;
}

function isFixedId(node: SyntaxNode): boolean {
  if (node.type !== 'JSXAttribute' || (node.name as SyntaxNode).name !== 'id') return false;
  const { value } = node;
  const held = isNode(value) && value.type === 'JSXExpressionContainer' ? value.expression : value;
  return stringValue(held) !== undefined;
}

const looksForId = (node: SyntaxNode): boolean =>
  node.type === 'Identifier' && node.name === 'getElementById';
