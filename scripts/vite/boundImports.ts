import { type Plugin, parseSync } from 'vite';
import { type Node, replaced } from './syntax.ts';

/** What a run is made of: in tests, this is where the time goes. */
const PLAYED = /\/src\/(engine|runner|playback|timeline|spec|statistics)\/.+\.ts$/;

/**
 * In tests every use of an import is looked up in the module that it comes from, again at each call, which takes half
 * of the engine's time. Here it is looked up once, when the module begins: no module of these goes in circles with
 * another, or changes what it has exported.
 */
export function boundImports(): Plugin {
  return {
    name: 'stateside:bound-imports',
    enforce: 'post',
    apply: () => process.env.VITEST !== undefined,
    transform(code, id) {
      return PLAYED.test(id) ? { code: bound(code), map: null } : null;
    },
  };
}

/** The same program with each named import looked up once. Lines stay where they are. */
export function bound(code: string): string {
  const body = parseSync('module.js', code).program.body as unknown as readonly Node[];
  const changes = body.flatMap((statement) => {
    const names = namesIn(statement);
    if (names.length === 0) return [];
    const { value } = statement.source as unknown as { readonly value: string };
    const list = names.map(([imported, local]) => `${imported} as ${within(local)}`).join(', ');
    const constants = names.map(([, local]) => `${local} = ${within(local)}`).join(', ');
    const text = `import { ${list} } from ${JSON.stringify(value)}; const ${constants};`;
    return [{ node: statement, text: text + lineBreaks(code, statement) }];
  });
  return replaced(code, changes);
}

const within = (name: string): string => `imported_${name}`;

/** Imported and local names, where a statement imports by name and nothing else. */
function namesIn(statement: Node): readonly (readonly [string, string])[] {
  if (statement.type !== 'ImportDeclaration') return [];
  const specifiers = statement.specifiers as readonly Node[];
  if (specifiers.some(({ type }) => type !== 'ImportSpecifier')) return [];
  return specifiers.map(({ imported, local }) => [nameOf(imported), nameOf(local)]);
}

const nameOf = (node: unknown): string => (node as { readonly name: string }).name;

const lineBreaks = (code: string, { start, end }: Node): string =>
  '\n'.repeat(code.slice(start, end).split('\n').length - 1);
