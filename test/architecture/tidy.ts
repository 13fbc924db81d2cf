import { isNode, lineOf, parseSource, walk } from '../support/syntax';

const functionLinesMax = 70;
const fileLinesMax = 350;

interface Ban {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** What must not be left in the code, and what to write instead. */
const bans: readonly Ban[] = [
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b/, instead: 'do it, or file an issue' },
  { pattern: /@ts-(ignore|nocheck)/, instead: '@ts-expect-error with its reason' },
  { pattern: /\b(describe|it|test)(\.\w+)*\.(only|skip|todo)\b/, instead: 'a test that runs' },
  { pattern: /\bdebugger;/, instead: 'nothing' },
  { pattern: /\b(inner|outer)HTML\b/, instead: 'textContent, or React elements' },
  { pattern: /\bdangerouslySetInnerHTML\b/, instead: 'React elements' },
  { pattern: /\binnerText\b/, instead: 'textContent' },
  { pattern: /\.forEach\(async\b/, instead: 'for ... of, which waits' },
  { pattern: /JSON\.parse\(JSON\.stringify\(/, instead: 'structuredClone' },
  { pattern: /\bkeyCode\b/, instead: 'event.key' },
  { pattern: /\bas unknown as any\b/, instead: 'a type' },
];

/** What must not be left in the page's own code; scripts and the cli print for a living. */
const pageBans: readonly Ban[] = [
  { pattern: /\bconsole\.log\(/, instead: 'showing it, or nothing' },
  { pattern: /\b(alert|confirm|prompt)\(/, instead: 'a dialog of the page' },
];

/** What one file does for all others. */
const elsewhereBans: ReadonlyArray<Ban & { readonly home: string }> = [
  { pattern: /\bnew ResizeObserver\b/, home: 'src/ui/watchSizes.ts', instead: 'watchSizes' },
];

/** An absolute path of somebody's machine: it means nothing anywhere else. */
const hostPath = /(^|[\s'"`(=:])\/(work|tmp|root|home)\//;

export function findBanned(name: string, text: string): string[] {
  const isPage = name.startsWith('src/') && !name.startsWith('src/cli/');
  const elsewhere = elsewhereBans.filter(({ home }) => isPage && home !== name);
  return findLines(name, text, [...bans, ...(isPage ? pageBans : []), ...elsewhere]);
}

/** What a test file does to all that run after it in the same process. */
const replacement: Ban = {
  pattern:
    /\bvi\.(mock|doMock|stubGlobal|stubEnv|useFakeTimers|spyOn\((globalThis|performance|Math|Date|console))\b/,
  instead: 'a file of its own, called x.alone.test.ts',
};

/** Unit tests share what they import and what is global, except those that are alone. */
export function findReplacements(name: string, text: string): string[] {
  const isShared = /\.test\.ts$/.test(name) && !/\.alone\.test\.ts$|^test\/browser\//.test(name);
  return isShared ? findLines(name, text, [replacement]) : [];
}

export function findHostPaths(name: string, text: string): string[] {
  return findLines(name, text, [{ pattern: hostPath, instead: 'a path inside the project' }]);
}

/** A lock file that names one company's mirror installs nowhere else. */
export function findForeignRegistries(name: string, text: string): string[] {
  const addresses = [...text.matchAll(/"resolved":\s*"([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  return addresses
    .filter((address) => !address.startsWith('https://registry.npmjs.org/'))
    .map((address) => `${name}: ${address}`);
}

export function findLongFile(name: string, text: string): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > fileLinesMax ? [`${name}: ${lines} lines, at most ${fileLinesMax}`] : [];
}

export function findLongFunctions(name: string, code: string): string[] {
  const found: string[] = [];
  walk(parseSource(name, code), (node) => {
    const isFunction = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;
    if (!isFunction.test(node.type)) return;
    const firstLine = lineOf(code, node.start);
    const lines = lineOf(code, node.end) - firstLine + 1;
    if (lines <= functionLinesMax) return;
    const functionName = isNode(node.id) ? String(node.id.name) : 'a function';
    found.push(
      `${name}:${firstLine}: ${functionName} has ${lines} lines, at most ${functionLinesMax}`,
    );
  });
  return found;
}

function findLines(name: string, text: string, bansHere: readonly Ban[]): string[] {
  return text.split('\n').flatMap((line, index) =>
    bansHere.flatMap(({ pattern, instead }) => {
      const match = pattern.exec(line);
      return match ? [`${name}:${index + 1}: ${match[0].trim()} (instead: ${instead})`] : [];
    }),
  );
}
