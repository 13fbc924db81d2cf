import { startCdn, stopCdn } from '../model/cdn/process';
import { CdnCondition } from '../trace/events';
import type { Change } from './change';

/** The CDN dies with everything it kept, and people cannot connect. */
export const stopWholeCdn: Change = {
  id: 'stop-cdn',
  subject: 'cdn',
  verb: 'stop',
  applies: (condition) => condition === CdnCondition.running,
  apply: (world) => stopCdn(world),
};

/** The CDN comes back empty. */
export const startWholeCdn: Change = {
  id: 'start-cdn',
  subject: 'cdn',
  verb: 'start',
  applies: (condition) => condition === CdnCondition.stopped,
  apply: (world) => startCdn(world),
};
