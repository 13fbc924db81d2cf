import { isNode, parseSource, type SyntaxNode, stringValue, walk } from '../support/syntax';

/** What a source says by id: whole ids, and patterns for those that are put together (`metrics.${id}`). */
interface Uses {
  readonly ids: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

/** Ids begin with the name of a room and a full stop. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every text of a source that may be the id of a message of these rooms. */
export function usesIn(name: string, code: string, rooms: readonly string[]): Uses {
  const ids = new Set<string>();
  const patterns: RegExp[] = [];
  const isId = (text: string) => rooms.some((room) => text.startsWith(`${room}.`));
  walk(parseSource(name, code), (node) => {
    const text = stringValue(node);
    if (text !== undefined) {
      if (isId(text)) ids.add(text);
      return;
    }
    if (node.type !== 'TemplateLiteral') return;
    const parts = (node.quasis as SyntaxNode[]).map(
      ({ value }) => (value as { cooked: string }).cooked,
    );
    if (isId(parts[0] ?? '')) patterns.push(new RegExp(`^${parts.map(escaped).join('.+')}$`));
  });
  return { ids, patterns };
}

/** Files that a source imports more than types from. */
export function importedValues(name: string, code: string): readonly string[] {
  const imported: string[] = [];
  walk(parseSource(name, code), (node) => {
    const isImport = ['ImportDeclaration', 'ImportExpression'].includes(node.type);
    const isExport = ['ExportNamedDeclaration', 'ExportAllDeclaration'].includes(node.type);
    if (!isImport && !isExport) return;
    if (node.importKind === 'type' || node.exportKind === 'type') return;
    const source = isNode(node.source) ? stringValue(node.source) : undefined;
    if (source !== undefined) imported.push(source);
  });
  return imported;
}
