import type { Plugin } from 'vite';
import type { Evidence } from '../../src/proof/evidence.ts';
import { gatherEvidence } from '../lib/validation.mjs';

/** Beside the page, so that it is fetched only when somebody asks how true the page is. */
const FILE = 'validation.json';

/**
 * Checks the engine against theory and puts the result, with the list of what is left out, beside the page.
 * @param gather what is done for it; takes a minute or so after a change of the engine
 */
export function validation(gather: () => Promise<Evidence> = gatherEvidence): Plugin {
  let running: Promise<Evidence> | null = null;
  return {
    name: 'stateside:validation',
    async generateBundle() {
      const evidence = await gather();
      if (evidence.report === null) this.warn(`The engine was not checked: ${evidence.reason}`);
      this.emitFile({ type: 'asset', fileName: FILE, source: JSON.stringify(evidence) });
    },
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response, next) => {
        // Asked twice at once, it is made once.
        running ??= gather().finally(() => {
          running = null;
        });
        running.then((evidence) => {
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.setHeader('Cache-Control', 'no-store');
          response.end(JSON.stringify(evidence));
        }, next);
      });
    },
  };
}
