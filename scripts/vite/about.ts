import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { About } from '../../src/app/footer/about.ts';
import { projectRoot } from '../lib/paths.mjs';

/** The licence as it lies beside the page; a file without an ending would be offered for download. */
const LICENCE = 'LICENSE.txt';

interface Package {
  readonly version: string;
  readonly license: string;
  readonly repository?: string | { readonly url?: string };
  readonly bugs?: string | { readonly url?: string };
}

/** Hands the page what the project says of itself, and lays the licence beside it. */
export function about(): Plugin {
  const read = (name: string) => readFileSync(path.join(projectRoot, name), 'utf8');
  return {
    name: 'stateside:about',
    config: () => ({
      define: { __ABOUT__: JSON.stringify(aboutOf(JSON.parse(read('package.json')) as Package)) },
    }),
    generateBundle(_options, _bundle) {
      this.emitFile({ type: 'asset', fileName: LICENCE, source: read('LICENSE') });
    },
    configureServer(server) {
      server.middlewares.use(`/${LICENCE}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.end(read('LICENSE'));
      });
    },
  };
}

/** Version, licence and addresses. An address that the project does not name is none. */
export function aboutOf({ version, license, repository, bugs }: Package): About {
  return { version, licence: license, source: webAddress(repository), tracker: webAddress(bugs) };
}

/** "git+https://host/owner/name.git" and "github:owner/name" as a browser can open them. */
function webAddress(entry: Package['bugs']): string | null {
  const text = (typeof entry === 'string' ? entry : entry?.url) ?? '';
  const address = text
    .replace(/^git\+/, '')
    .replace(/\.git$/, '')
    .replace(/^github:/, 'https://github.com/');
  return address.startsWith('https://') ? address : null;
}
