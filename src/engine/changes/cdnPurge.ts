import { purge } from '../model/cdn/process';
import { CdnCondition } from '../trace/events';
import type { Change } from './change';

/** Everything the CDN keeps is thrown away. */
export const purgeCdn: Change = {
  id: 'purge-cdn',
  subject: 'cdn',
  verb: 'purge',
  applies: (condition) => condition === CdnCondition.running,
  apply: (world) => purge(world),
};
