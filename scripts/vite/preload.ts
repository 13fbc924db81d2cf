import type { Plugin, Rolldown } from 'vite';

/**
 * Fetches the entry, the style sheet and modules that the page imports lazily, but always, as soon as the document's
 * head arrives. A browser looks no further ahead than the first script once it has met a security policy, so the
 * document itself has to say early what will be needed.
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
        const named = linked.map(([, name]) => name ?? '').sort(entryFirst);
        const names = new Set([...named, ...preloadedFiles(bundle ?? {}, moduleEndings)]);
        // The encoding must stand within the first kilobyte, so the links come after it.
        return html.replace(
          /<meta charset[^>]*>/,
          (meta) => meta + [...names].map(linkTo).join(''),
        );
      },
    },
  };
}

/**
 * The entry has the run fetched, and a browser starts no worker while it lays out the document: it has to have run
 * before the style sheet is here.
 */
const entryFirst = (one: string, other: string) => Number(isModule(other)) - Number(isModule(one));

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

function sortOf(name: string): string {
  if (name.endsWith('.css')) return 'rel="preload" as="style" crossorigin';
  return isModule(name) ? 'rel="modulepreload" crossorigin' : 'rel="preload" as="script"';
}
