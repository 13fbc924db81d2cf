import path from 'node:path';
import { parseSync, type Rolldown } from 'vite';

/** The built scripts by name (`assets/index-abc.js`), with their text. */
export type Scripts = ReadonlyMap<string, string>;

export function scriptsOf(bundle: Rolldown.OutputBundle): Scripts {
  return new Map(
    Object.values(bundle)
      .filter((file) => file.fileName.endsWith('.js'))
      .map((file) => [file.fileName, textOf(file)] as const),
  );
}

function textOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk): string {
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}

/**
 * Everything a page fetches before its first motion: the scripts that it starts with, what those
 * import, and the workers that any of them starts. A lazy import waits for somebody's click.
 */
export function initialFiles(scripts: Scripts, startingWith: readonly string[]): string[] {
  const reached = new Set<string>();
  const waiting = [...startingWith];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const code = scripts.get(name);
    if (code === undefined || reached.has(name)) continue;
    reached.add(name);
    waiting.push(...staticImports(name, code), ...workers(name, code, scripts));
  }
  return [...reached].sort();
}

function staticImports(name: string, code: string): string[] {
  const { staticImports, staticExports } = parseSync(name, code).module;
  const imported = staticImports.map((statement) => statement.moduleRequest.value);
  const reexported = staticExports.flatMap((statement) =>
    statement.entries.map((entry) => entry.moduleRequest?.value),
  );
  return [...imported, ...reexported]
    .filter((specifier) => specifier !== undefined)
    .map((specifier) => path.posix.join(path.posix.dirname(name), specifier));
}

/** The workers that any of these scripts starts. */
export const workersOf = (names: readonly string[], scripts: Scripts): string[] =>
  names.flatMap((name) => workers(name, scripts.get(name) ?? '', scripts));

/** Vite writes a worker as `new Worker(new URL("name.js", import.meta.url))`, quotes varying. */
function workers(name: string, code: string, scripts: Scripts): string[] {
  const folder = path.posix.dirname(name);
  const named = code.matchAll(/new URL\(\s*(?:\/\*.*?\*\/\s*)?(['"`])([^'"`]+\.js)\1/g);
  return [...named]
    .map(([, , specifier = '']) => path.posix.join(folder, specifier))
    .filter((candidate) => scripts.has(candidate));
}
