import type { Intervention } from '../../engine';
import { INSTANT, type Part, plain } from '../documents';
import { shareOfNewServer, survival } from '../formulas/sessions';
import type { Experiment, Law } from '../law';
import { Intents } from '../observers/intents';
import { NewServer } from '../observers/newServer';

const PEOPLE = 600;

function survivalAt(servers: number): Experiment {
  return {
    setting: { id: 'experiments.random', args: { servers } },
    replications: 20,
    expectations: [
      ...[1, 2].map((requests) => ({
        quantity: { id: 'quantities.stillIn', args: { requests } } as const,
        formula: requests === 1 ? '1 / N' : '(1 / N)^2',
        unit: 'share' as const,
        expected: survival(servers, requests),
        precision: 0.2,
      })),
      {
        quantity: { id: 'quantities.logins' },
        formula: 'N - 1',
        unit: 'ratio',
        expected: servers - 1,
        precision: 0.05,
      },
    ],
    replicate(lab, seed) {
      const shop = plain(
        { count: PEOPLE, thinkTime: [4, 6], loginAfter: 0.01, firstRequestSpacing: 0.001 },
        { count: servers, workers: 16, ...INSTANT },
        { policy: 'random' },
      );
      const document = { ...shop, architecture: 'in-memory' };
      // The first intents are counted from the start, logins only once everybody has lost the first session.
      const run = { document, warmUpS: 10, untilS: 40, seed };
      const intents = lab.run(run, new Intents());
      return [
        intents.stillIn(1, PEOPLE),
        intents.stillIn(2, PEOPLE),
        intents.logins / intents.fulfilled,
      ];
    },
  };
}

export const SURVIVAL: Law = {
  id: 'survival',
  experiments: [survivalAt(2), survivalAt(3)],
};

const GROWTH = { servers: 3, visit: 10, arrivals: 30, pauses: [5, 10, 20] } as const;
/** The server is added then: what came before is not read. */
export const ADDED_S = 60;

const growth: Experiment = {
  setting: {
    id: 'experiments.newServer',
    args: { servers: GROWTH.servers, requests: GROWTH.visit },
  },
  replications: 20,
  expectations: GROWTH.pauses.map((pauses) => ({
    quantity: { id: 'quantities.atNewServer', args: { seconds: pauses } },
    formula: '(1 - (1 - 1/L)^t) / (N + 1)',
    unit: 'share',
    expected: shareOfNewServer(GROWTH.servers, GROWTH.visit, pauses),
    precision: 0.2,
  })),
  replicate(lab, seed) {
    const { servers, visit, arrivals, pauses } = GROWTH;
    const clients: Part = {
      count: 1,
      arrivalRate: arrivals,
      visitLength: visit,
      places: 2000,
      thinkTime: [1, 1],
    };
    const shop = plain(
      clients,
      { count: servers, workers: 16, ...INSTANT },
      { checkInterval: 0.1, rise: 1 },
    );
    const document = { ...shop, architecture: 'sticky' };
    const history: Intervention[] = [
      { atUs: ADDED_S * 1_000_000, change: 'add-server', target: 0 },
    ];
    // Just before the next request of those who came when it did.
    const looks = pauses.map((pause) => pause * 1_000_000 - 1);
    const run = { document, history, warmUpS: ADDED_S, untilS: ADDED_S + 25, seed };
    return lab.run(run, new NewServer(servers, looks)).shares;
  },
};

export const GROWTH_OF_SHARE: Law = {
  id: 'new-server',
  experiments: [growth],
};
