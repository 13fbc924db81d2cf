import { parseSync } from 'vite';

/** A node of the syntax tree, as far as the checks look into it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Where a node hangs: below `parent`, in its field `field`. */
export interface Position {
  readonly parent: SyntaxNode | undefined;
  readonly field: string;
}

/** Reads a source with the parser that builds the page. A source that does not parse is an error. */
export function parseSource(name: string, code: string): SyntaxNode {
  const { program, errors } = parseSync(name, code);
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  return program as unknown as SyntaxNode;
}

/** Shows every node to `visit`, parents first. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, position: Position) => void,
  position: Position = { parent: undefined, field: '' },
): void {
  visit(node, position);
  for (const [field, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, { parent: node, field });
    }
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The text of a string literal, or of a template without holes. */
export function stringValue(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return undefined;
  const parts = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return parts.length === 1 ? parts[0]?.value.cooked : undefined;
}

export function lineOf(code: string, offset: number): number {
  return code.slice(0, offset).split('\n').length;
}
