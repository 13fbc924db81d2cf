import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { initialFiles, scriptsOf } from './initialFiles.ts';
import { preloadedFiles } from './preload.ts';

const kilobyte = 1000;
/** Above this the first request moves too late on a slow phone, and the build fails. */
const motionLimitBytes = 93.1 * kilobyte;
/** Above this the page that shows it comes too late as well. */
const limitBytes = 178 * kilobyte;
/** All that comes by itself, before anybody has pressed anything: a test in a browser holds the page to it. */
export const unaskedLimitBytes = 343.6 * kilobyte;

interface SizedFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Holds the JavaScript of the first motion, and all that the page starts with, to fixed budgets, compressed.
 * @param motionModules how the paths of the modules end that the first motion takes, besides the worker
 */
export function sizeBudget(motionModules: readonly string[]): Plugin {
  return {
    name: 'stateside:size-budget',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    generateBundle(_options, bundle) {
      const scripts = scriptsOf(bundle);
      const sizesOf = (startingWith: readonly string[]) =>
        initialFiles(scripts, startingWith).map((name) => ({
          name,
          bytes: gzipSync(scripts.get(name) ?? '').length,
        }));
      const motion = preloadedFiles(bundle, motionModules);
      const all = startChunks(bundle, (id) => this.getModuleInfo(id));
      const judgements = [
        judgeSizes('Before the first motion', sizesOf(motion), motionLimitBytes),
        judgeSizes('Initial JavaScript', sizesOf(all), limitBytes),
      ];
      for (const { fits, text } of judgements) {
        if (fits) this.info(text);
        else this.error(text);
      }
    },
  };
}

/** Whether the files keep to the limit, and the sentence that says by how much. */
export function judgeSizes(
  what: string,
  files: readonly SizedFile[],
  limit: number,
): { fits: boolean; text: string } {
  const totalBytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const fits = totalBytes <= limit;
  const total = `${what}: ${inKilobytes(totalBytes)} gzipped, of ${inKilobytes(limit)}`;
  const list = files
    .toSorted((a, b) => b.bytes - a.bytes)
    .map((file) => `\n  ${inKilobytes(file.bytes).padStart(9)}  ${file.name}`)
    .join('');
  return { fits, text: `${total}${fits ? '.' : ': too much.'}${list}` };
}

/**
 * The chunks that the page starts with. The entry module starts things and does nothing else, so
 * what it imports lazily (React, after the worker) is needed at once too.
 */
function startChunks(
  bundle: Rolldown.OutputBundle,
  moduleInfo: (id: string) => Rolldown.ModuleInfo | null,
): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const pages = chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.facadeModuleId ?? '');
  const entryModules = pages.flatMap((page) => moduleInfo(page)?.importedIds ?? []);
  const lazyModules = entryModules.flatMap((id) => moduleInfo(id)?.dynamicallyImportedIds ?? []);
  return chunks
    .filter((chunk) => chunk.isEntry || lazyModules.some((id) => chunk.moduleIds.includes(id)))
    .map((chunk) => chunk.fileName);
}

function inKilobytes(bytes: number): string {
  return `${(bytes / kilobyte).toFixed(1)} kB`;
}
