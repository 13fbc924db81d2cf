import type { Plugin, Rolldown } from 'vite';
import { scriptsOf, workersOf } from './initialFiles.ts';

/**
 * Fetches the entry, the style sheet and modules that the page imports lazily, but always, as soon as the document's
 * head arrives. A browser looks no further ahead than the first script once it has met a security policy, so the
 * document itself has to say early what will be needed.
 * The worker of the run comes last of all: it is the largest, and nothing may wait behind it. Its own start finds it in
 * the browser's cache, or on its way there.
 * @param moduleEndings how the paths of the lazily imported modules end
 */
export function preload(moduleEndings: readonly string[]): Plugin {
  return {
    name: 'stateside:preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const linked = [
          ...html.matchAll(
            /<(?:script|link rel="stylesheet")[^>]* (?:src|href)="\.\/([^"]+)"[^>]*>/g,
          ),
        ];
        const named = linked.map(([, name]) => name ?? '').sort(looksFirst);
        const modules = preloadedFiles(bundle ?? {}, moduleEndings);
        const links = [...new Set([...named, ...modules])].map(linkTo);
        const workers = workersOf(modules, scriptsOf(bundle ?? {})).map(workerLinkTo);
        // The encoding must stand within the first kilobyte, so the links come after it.
        return html.replace(
          /<meta charset[^>]*>/,
          (meta) => meta + [...links, ...workers].join(''),
        );
      },
    },
  };
}

/** Nothing is painted before the style sheet is here, and all share one wire. */
const looksFirst = (one: string, other: string) => Number(isStyle(other)) - Number(isStyle(one));

const isStyle = (name: string) => name.endsWith('.css');

/** What is no built module is a plain script or a style sheet. */
const isModule = (name: string) => name.startsWith('assets/') && name.endsWith('.js');

/** The chunks with these modules, and all that they import statically. */
export function preloadedFiles(
  bundle: Rolldown.OutputBundle,
  moduleEndings: readonly string[],
): string[] {
  const found = new Set<string>();
  const add = (name: string) => {
    const file = bundle[name];
    if (found.has(name) || file?.type !== 'chunk') return;
    found.add(name);
    file.imports.forEach(add);
  };
  for (const file of Object.values(bundle)) {
    if (file.type !== 'chunk') continue;
    const has = (ending: string) => file.moduleIds.some((id) => id.endsWith(ending));
    if (moduleEndings.some(has)) add(file.fileName);
  }
  return [...found];
}

const linkTo = (name: string): string => `\n    <link ${sortOf(name)} href="./${name}" />`;

/** A worker is no module of the page: it would be compiled twice. */
const workerLinkTo = (name: string): string =>
  `\n    <link rel="preload" as="script" crossorigin href="./${name}" />`;

function sortOf(name: string): string {
  if (isStyle(name)) return 'rel="preload" as="style" crossorigin';
  return isModule(name) ? 'rel="modulepreload" crossorigin' : 'rel="preload" as="script"';
}
