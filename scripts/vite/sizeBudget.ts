import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { initialFiles } from './initialFiles.ts';

const kilobyte = 1000;
/** Above this a page on a slow phone moves too late, and the build fails. */
const limitBytes = 155 * kilobyte;
/** Above this the next feature will not fit. */
const warningBytes = 110 * kilobyte;

interface SizedFile {
  readonly name: string;
  readonly bytes: number;
}

/** Holds the initial JavaScript, compressed, to a fixed budget. */
export function sizeBudget(): Plugin {
  return {
    name: 'stateside:size-budget',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    generateBundle(_options, bundle) {
      const startingWith = startChunks(bundle, (id) => this.getModuleInfo(id));
      const scripts = new Map(
        Object.values(bundle)
          .filter((file) => file.fileName.endsWith('.js'))
          .map((file) => [file.fileName, textOf(file)] as const),
      );
      const files = initialFiles(scripts, startingWith).map((name) => ({
        name,
        bytes: gzipSync(scripts.get(name) ?? '').length,
      }));
      const { verdict, text } = judgeSizes(files);
      if (verdict === 'too large') this.error(text);
      if (verdict === 'nearly full') this.warn(text);
      else this.info(text);
    },
  };
}

/** The verdict on the initial files, and the sentence that explains it. */
export function judgeSizes(files: readonly SizedFile[]): {
  verdict: 'fits' | 'nearly full' | 'too large';
  text: string;
} {
  const totalBytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const total = `Initial JavaScript: ${inKilobytes(totalBytes)} gzipped, of ${inKilobytes(limitBytes)}`;
  const list = [...files]
    .sort((a, b) => b.bytes - a.bytes)
    .map((file) => `\n  ${inKilobytes(file.bytes).padStart(9)}  ${file.name}`)
    .join('');
  if (totalBytes > limitBytes) return { verdict: 'too large', text: `${total}: too much.${list}` };
  if (totalBytes > warningBytes) return { verdict: 'nearly full', text: `${total}.${list}` };
  return { verdict: 'fits', text: `${total}.${list}` };
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
    .filter((chunk) => chunk.isEntry || lazyModules.includes(chunk.facadeModuleId ?? ''))
    .map((chunk) => chunk.fileName);
}

function textOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk): string {
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}

function inKilobytes(bytes: number): string {
  return `${(bytes / kilobyte).toFixed(1)} kB`;
}
