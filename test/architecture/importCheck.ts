import path from 'node:path';
import { isCode, type Sources } from '../support/files';
import { doors, entryFiles, importMap } from './importMap';
import { globPattern, readReferences, resolveReference } from './references';

/** One sentence for each import that the map does not allow. */
export function findForbiddenImports(sources: Sources): string[] {
  return [...sources]
    .filter(([name]) => isCode(name))
    .flatMap(([name, code]) =>
      readReferences(name, code).flatMap((reference) => {
        const { specifier } = reference;
        if (!specifier.startsWith('.')) return judgePackage(name, packageOf(specifier));
        const outside = path.posix.join(path.posix.dirname(name), specifier).startsWith('..');
        if (outside) return [`${name} imports ${specifier}, which is outside src`];
        const targets = resolveReference(name, reference, sources);
        if (targets.length === 0 && !reference.isGlob) {
          return [`${name} imports ${specifier}, and there is no such file`];
        }
        return targets.flatMap((target) => judgeFile(name, target));
      }),
    );
}

/** The files that nothing leads to, starting from what a browser or Node starts. */
export function findUnreachableFiles(sources: Sources): string[] {
  const entries = entryFiles.map(globPattern);
  const waiting = [...sources.keys()].filter((name) => entries.some((entry) => entry.test(name)));
  const reached = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const reference of readReferences(name, sources.get(name) ?? '')) {
      waiting.push(...resolveReference(name, reference, sources));
    }
  }
  const isForTools = (name: string) => /(^|\/)tsconfig\.json$|\.d\.ts$|\.md$/.test(name);
  return [...sources.keys()].filter((name) => !reached.has(name) && !isForTools(name));
}

/** The files that import each other in a circle, be it only for types, and those between two circles. */
export function findCircles(sources: Sources): string[] {
  const imports = new Map(
    [...sources]
      .filter(([name]) => isCode(name))
      .map(([name, code]) => [
        name,
        readReferences(name, code).flatMap((one) => resolveReference(name, one, sources)),
      ]),
  );
  for (let before = -1; before !== imports.size; ) {
    before = imports.size;
    const imported = new Set([...imports.values()].flat());
    for (const [name, targets] of imports) {
      const isEnd = !imported.has(name) || !targets.some((target) => imports.has(target));
      if (isEnd) imports.delete(name);
    }
  }
  return [...imports.keys()].sort();
}

function judgeFile(from: string, target: string): string[] {
  const fromZone = zoneOf(from);
  const targetZone = zoneOf(target);
  if (fromZone === undefined) return [`${from} has no line in the import map`];
  if (targetZone === undefined) return [`${from} imports ${target}, which has no line in the map`];
  if (fromZone === targetZone) return [];
  const allowed = fromZone.imports.some((zone) => covers(zone, target, targetZone.zone));
  if (!allowed) return [`${from} imports ${target}: ${fromZone.zone} may not`];
  return Object.entries(doors).flatMap(([room, files]) => {
    const comesIn = fits(room, target) && !fits(room, from);
    if (!comesIn || files.includes(target.slice(room.length + 1))) return [];
    return [`${from} imports ${target}: ${room} is entered through ${files.join(', ')} only`];
  });
}

function judgePackage(from: string, packageName: string): string[] {
  const zone = zoneOf(from);
  if (zone === undefined) return [`${from} has no line in the import map`];
  const allowed = zone.packages.some((name) => globPattern(name).test(packageName));
  return allowed ? [] : [`${from} imports the package ${packageName}: ${zone.zone} may not`];
}

/** The most specific zone of a file. */
function zoneOf(file: string) {
  let found: (typeof importMap)[number] | undefined;
  for (const one of importMap) {
    if (fits(one.zone, file) && one.zone.length > (found?.zone.length ?? 0)) found = one;
  }
  return found;
}

/** A zone is allowed whole; `runner/messages*` allows a part of one. */
function covers(allowed: string, target: string, targetZone: string): boolean {
  const isZone = importMap.some(({ zone }) => zone === allowed);
  return isZone ? allowed === targetZone : fits(allowed, target);
}

function fits(zone: string, file: string): boolean {
  if (zone.endsWith('*')) return file.startsWith(zone.slice(0, -1));
  return file === zone || file.startsWith(`${zone}/`);
}

function packageOf(specifier: string): string {
  const segments = specifier.split('/');
  return segments.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
