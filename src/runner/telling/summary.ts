import {
  chains,
  keepsOf,
  type MetricId,
  NAMED_CLIENTS_MAX,
  type PersonState,
  type Simulation,
  Standing,
} from '../../engine';
import type { FateView, LaneSummary, StateCounts, SystemView, Tally } from '../../timeline/view';

const LISTED_MAX = 8;

/** What one lane has come to so far. It is made ten times a second for every lane: one look at each person. */
export function summarise(simulation: Simulation, id: string): LaneSummary {
  const { states, banned, stillIn } = survey(simulation.people);
  const accepted = simulation.counted('accepted-after-revocation');
  return {
    id,
    architecture: simulation.architecture,
    keeps: keepsOf(simulation.scenario),
    chains: chains(simulation.scenario.workload),
    sessionsLost: tally(simulation, 'sessions-lost'),
    forcedLogins: tally(simulation, 'forced-logins'),
    cartsLost: tally(simulation, 'carts-lost'),
    progressLost: tally(simulation, 'progress-lost'),
    messagesLost: tally(simulation, 'messages-lost'),
    transfersLost: tally(simulation, 'transfers-lost'),
    leftOpen: tally(simulation, 'transfers-left-open'),
    toldFailed: tally(simulation, 'told-failed'),
    madeTwice: tally(simulation, 'transfers-made-twice'),
    seatsDenied: tally(simulation, 'seats-denied'),
    seatsTwice: tally(simulation, 'seats-taken-twice'),
    errors: tally(simulation, 'errors'),
    servedUs: instantOf(simulation.counted('requests-ok').lastUs),
    duplicateOrders: tally(simulation, 'duplicate-orders'),
    affected: simulation.counted('people-affected').people,
    everybody: simulation.everybody,
    fates: fatesOf(simulation),
    states,
    bans: {
      people: banned.slice(0, LISTED_MAX),
      peopleCount: banned.length,
      stillIn: stillIn.slice(0, LISTED_MAX),
      stillInCount: stillIn.length,
      accepted: accepted.sum,
      letIn: banned.reduce((sum, index) => sum + (accepted.perClient[index] as number), 0),
    },
    actionsFulfilled: simulation.metric('actions-fulfilled'),
    bytesPerRequest: simulation.metric('credential-bytes-per-request'),
    meanLatency: simulation.metric('latency-mean'),
  };
}

/** What is lost of a person's session: a cart, or a transfer. */
const lostOf = (transfers: boolean, lost: boolean) => ({
  cartLost: !transfers && lost,
  transferLost: transfers && lost,
});

/**
 * The system with each person's losses as the summary of the same lane has them: several tabs overwrite each other's, and
 * which of them counts is in no record.
 */
export const withLosses = (system: SystemView, people: readonly PersonState[]): SystemView => ({
  ...system,
  people: system.people.map((person) => ({
    ...person,
    ...lostOf(
      system.keeps === 'transfer',
      people[person.index]?.lostCart ?? (person.cartLost || person.transferLost),
    ),
    progressLost: people[person.index]?.lostProgress ?? person.progressLost,
    toldFailed: people[person.index]?.toldFailed ?? person.toldFailed,
  })),
});

function tally(simulation: Simulation, id: MetricId): Tally {
  const counted = simulation.counted(id);
  const people: number[] = [];
  for (let client = 0; client < counted.perClient.length; client += 1) {
    if (people.length === LISTED_MAX || people.length === counted.people) break;
    if (counted.perClient[client] !== 0) people.push(client);
  }
  return {
    total: counted.sum,
    people,
    peopleCount: counted.people,
    firstUs: instantOf(counted.firstUs),
    lastUs: instantOf(counted.lastUs),
  };
}

const instantOf = (us: number): number | null => (us < 0 ? null : us);

function fatesOf(simulation: Simulation): readonly FateView[] {
  const { people } = simulation;
  if (people.length > NAMED_CLIENTS_MAX) return [];
  const transfers = keepsOf(simulation.scenario) === 'transfer';
  const countOf = (id: MetricId, index: number) => simulation.counted(id).perClient[index] ?? 0;
  return people.flatMap(({ present, standing, session, lostCart, lostProgress, banned }, index) =>
    present
      ? [
          {
            index,
            standing,
            holdsSession: session !== 0,
            ...lostOf(transfers, lostCart),
            progressLost: lostProgress,
            forcedLogins: countOf('forced-logins', index),
            duplicateOrders: countOf('duplicate-orders', index),
            madeTwice: countOf('transfers-made-twice', index),
            answers: countOf('requests-ok', index),
            banned,
          },
        ]
      : [],
  );
}

const STATES = {
  [Standing.loggedIn]: 'loggedIn',
  [Standing.sessionLost]: 'sessionLost',
  [Standing.loggedOut]: 'loggedOut',
  [Standing.loggingIn]: 'loggingIn',
  [Standing.anonymous]: 'anonymous',
} as const satisfies Record<Standing, keyof StateCounts>;

/** How many of those who are here are in which state, and who of them was shut out. */
function survey(people: readonly PersonState[]) {
  const counts = {
    loggedIn: 0,
    sessionLost: 0,
    loggedOut: 0,
    loggingIn: 0,
    withoutSession: 0,
    anonymous: 0,
  };
  const banned: number[] = [];
  const stillIn: number[] = [];
  for (let index = 0; index < people.length; index += 1) {
    const person = people[index] as PersonState;
    if (!person.present) continue;
    const { standing } = person;
    const state = STATES[standing];
    counts[state === 'loggedOut' && person.session === 0 ? 'withoutSession' : state] += 1;
    if (!person.banned) continue;
    banned.push(index);
    if (standing === Standing.loggedIn) stillIn.push(index);
  }
  const states: StateCounts = counts;
  return { states, banned, stillIn };
}
