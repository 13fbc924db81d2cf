/** A node of a program, as Vite's parser gives it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** Shows every node of a program, each before those inside it. */
export function visit(value: unknown, see: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'start' in value) see(value as Node);
  for (const part of Object.values(value)) visit(part, see);
}

/** The same source with other texts in place of some nodes, none of which is inside another. */
export function replaced(
  code: string,
  changes: readonly { readonly node: Node; readonly text: string }[],
): string {
  // From the end, so that the places before stay where they are.
  return [...changes]
    .sort((one, other) => other.node.start - one.node.start)
    .reduce(
      (made, { node, text }) => made.slice(0, node.start) + text + made.slice(node.end),
      code,
    );
}
