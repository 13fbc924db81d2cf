import path from 'node:path';
import { isCode, type Sources } from '../support/files';
import { isNode, parseSource, type SyntaxNode, stringValue, walk } from '../support/syntax';

/** One mention of another file or package, of whatever kind. */
interface Reference {
  readonly specifier: string;
  /** A glob may match no file, and names files rather than packages. */
  readonly isGlob: boolean;
}

/** Every import of a source: static, dynamic, type-only, re-export, worker, glob; and CSS, HTML. */
export function readReferences(name: string, code: string): Reference[] {
  if (isCode(name)) return readCode(name, code);
  const pattern = name.endsWith('.css')
    ? /(?:@import\s+(?:url\()?|url\()\s*["']?(\.[^"')]+)/g
    : /\s(?:src|href)\s*=\s*["'](\.[^"']+)/g;
  if (!/\.(css|html)$/.test(name)) return [];
  return [...code.matchAll(pattern)].map(([, specifier = '']) => ({ specifier, isGlob: false }));
}

/** The files that a reference means, or none where it means a package or nothing at all. */
export function resolveReference(from: string, reference: Reference, sources: Sources): string[] {
  const specifier = reference.specifier.replace(/\?.*$/, '');
  const target = path.posix.join(path.posix.dirname(from), specifier);
  if (reference.isGlob) {
    const pattern = globPattern(target);
    return [...sources.keys()].filter((name) => pattern.test(name));
  }
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  const found = endings.map((ending) => target + ending).find((name) => sources.has(name));
  return found === undefined ? [] : [found];
}

/** `*` is any name, `**` any folders, `{a,b}` one of both. */
export function globPattern(glob: string): RegExp {
  const translations: Record<string, string> = {
    '**/': '(?:.*/)?',
    '*': '[^/]*',
    '{': '(?:',
    '}': ')',
    ',': '|',
  };
  const source = glob.replace(
    /\*\*\/|[*{},]|[.+^$()[\]|\\?]/g,
    (token) => translations[token] ?? `\\${token}`,
  );
  return new RegExp(`^${source}$`);
}

function readCode(name: string, code: string): Reference[] {
  const references: Reference[] = [];
  walk(parseSource(name, code), (node) => {
    const isGlob = isGlobCall(node);
    for (const operand of isGlob ? globOperands(node) : importOperands(node)) {
      const specifier = stringValue(operand);
      // An import that is computed cannot be checked, so it must not exist.
      if (specifier === undefined) throw new Error(`${name}: computed import`);
      references.push({ specifier, isGlob });
    }
  });
  return references;
}

function importOperands(node: SyntaxNode): unknown[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return [node.source];
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? [node.source] : [];
    case 'TSExternalModuleReference':
      return [node.expression];
    case 'NewExpression':
      return isModuleUrl(node) ? [(node.arguments as unknown[])[0]] : [];
    default:
      return [];
  }
}

/** `new URL('./worker.ts', import.meta.url)` */
function isModuleUrl(node: SyntaxNode): boolean {
  const [, base] = node.arguments as unknown[];
  return isNamed(node.callee, 'URL') && isNode(base) && isMetaMember(base, 'url');
}

/** `import.meta.glob('./*.ts')` */
function isGlobCall(node: SyntaxNode): boolean {
  return node.type === 'CallExpression' && isNode(node.callee) && isMetaMember(node.callee, 'glob');
}

function globOperands(node: SyntaxNode): unknown[] {
  const [patterns] = node.arguments as unknown[];
  const isList = isNode(patterns) && patterns.type === 'ArrayExpression';
  return isList ? (patterns.elements as unknown[]) : [patterns];
}

function isMetaMember(node: SyntaxNode, member: string): boolean {
  const { object, property } = node;
  return isNode(object) && object.type === 'MetaProperty' && isNamed(property, member);
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node.name === name;
}
