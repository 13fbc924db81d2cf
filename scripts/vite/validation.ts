import type { Plugin } from 'vite';
import type { Evidence } from '../../src/proof/evidence.ts';
import { EVIDENCE_FILE, gatherEvidence, keptReport } from '../lib/validation.mjs';

/**
 * Checks the engine against theory and puts the result, with the list of what is left out, beside the page.
 * @param gather what is done for it; takes a minute or so after a change of the engine
 * @param kept the report, where it has been made before
 */
export function validation(
  gather: () => Promise<Evidence> = gatherEvidence,
  kept: () => unknown = keptReport,
): Plugin {
  let running: Promise<Evidence> | null = null;
  return {
    name: 'stateside:validation',
    async generateBundle() {
      // Whoever builds can make the check later, and put it there then.
      if (process.env.STATESIDE_CHECK === 'later' && kept() === undefined) return;
      const evidence = await gather();
      if (evidence.report === null) this.warn(`The engine was not checked: ${evidence.reason}`);
      this.emitFile({ type: 'asset', fileName: EVIDENCE_FILE, source: JSON.stringify(evidence) });
    },
    configureServer(server) {
      server.middlewares.use(`/${EVIDENCE_FILE}`, (_request, response, next) => {
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
