import { INSTANT, plain } from '../documents';
import { letThrough } from '../formulas/limits';
import type { Experiment, Law } from '../law';
import { Answers } from '../observers/answers';

const LIMIT = { requests: 6, windowS: 10, windows: 5, servers: 3 } as const;

/** One client that never rests, at servers that take turns. */
function counted(place: 'server-memory' | 'session-store', places: number): Experiment {
  const { requests, windowS, windows, servers } = LIMIT;
  return {
    setting: {
      id: 'experiments.limit',
      args: { isShared: places === 1, servers, limit: requests },
    },
    replications: 5,
    expectations: [
      {
        quantity: { id: 'quantities.letThrough' },
        formula: places === 1 ? 'L' : 'N L',
        unit: 'count',
        expected: letThrough(requests, places),
        precision: 0,
      },
    ],
    replicate(lab, seed) {
      const document = {
        ...plain({ count: 1, thinkTime: [0.05, 0.2] }, { count: servers, ...INSTANT }),
        limit: { counted: place, requests, window: windowS, obeyed: false },
      };
      const untilS = windowS * (windows + 1);
      const { ok } = lab.run({ document, warmUpS: windowS, untilS, seed }, new Answers());
      return [ok / windows];
    },
  };
}

export const RATE_LIMIT: Law = {
  id: 'rate-limit',
  experiments: [counted('server-memory', LIMIT.servers), counted('session-store', 1)],
};
