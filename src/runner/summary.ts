import { NAMED_CLIENTS_MAX, type PersonState, type Simulation, Standing } from '../engine';
import type { BanView, FateView, LaneSummary, StateCounts, Tally } from '../timeline/view';

const LISTED_MAX = 8;

/** What one lane has come to so far. It is made ten times a second for every lane: one look at each person. */
export const summarise = (simulation: Simulation): LaneSummary => ({
  architecture: simulation.architecture,
  sessionsLost: tally(simulation, 'sessions-lost'),
  forcedLogins: tally(simulation, 'forced-logins'),
  cartsLost: tally(simulation, 'carts-lost'),
  errors: tally(simulation, 'errors'),
  duplicateOrders: tally(simulation, 'duplicate-orders'),
  affected: simulation.counted('people-affected').people,
  everybody: simulation.everybody,
  fates: fatesOf(simulation),
  states: statesOf(simulation.people),
  bans: bansOf(simulation),
  bytesPerRequest: simulation.metric('credential-bytes-per-request'),
  meanLatency: simulation.metric('latency-mean'),
});

function tally(simulation: Simulation, id: string): Tally {
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
    firstUs: counted.firstUs < 0 ? null : counted.firstUs,
    lastUs: counted.lastUs < 0 ? null : counted.lastUs,
  };
}

function fatesOf(simulation: Simulation): readonly FateView[] {
  const { people } = simulation;
  if (people.length > NAMED_CLIENTS_MAX) return [];
  const { perClient } = simulation.counted('duplicate-orders');
  return people.flatMap((person, index) =>
    person.present ? [fateOf(person, index, perClient[index] as number)] : [],
  );
}

const fateOf = (
  { standing, session, lostCart, banned }: PersonState,
  index: number,
  duplicateOrders: number,
): FateView => ({
  index,
  standing,
  holdsSession: session !== 0,
  cartLost: lostCart,
  duplicateOrders,
  banned,
});

function statesOf(people: readonly PersonState[]): StateCounts {
  const counts = { loggedIn: 0, sessionLost: 0, loggedOut: 0, loggingIn: 0, withoutSession: 0 };
  for (const { present, standing, session } of people) {
    if (!present) continue;
    if (standing === Standing.loggedIn) counts.loggedIn += 1;
    else if (standing === Standing.loggingIn) counts.loggingIn += 1;
    else if (standing === Standing.sessionLost) counts.sessionLost += 1;
    else if (session === 0) counts.withoutSession += 1;
    else counts.loggedOut += 1;
  }
  return counts;
}

function bansOf(simulation: Simulation): BanView {
  const people: number[] = [];
  const stillIn: number[] = [];
  simulation.people.forEach(({ present, banned, standing }, index) => {
    if (!present || !banned) return;
    people.push(index);
    if (standing === Standing.loggedIn) stillIn.push(index);
  });
  return {
    people: people.slice(0, LISTED_MAX),
    peopleCount: people.length,
    stillIn: stillIn.slice(0, LISTED_MAX),
    stillInCount: stillIn.length,
    accepted: simulation.metric('accepted-after-revocation'),
  };
}
