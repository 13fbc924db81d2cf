import type { Simulation } from '../engine';
import type { LaneSummary, Tally } from '../timeline/view';

const LISTED_MAX = 8;

/** What one lane has come to so far. */
export const summarise = (simulation: Simulation): LaneSummary => ({
  architecture: simulation.architecture,
  sessionsLost: tally(simulation, 'sessions-lost'),
  forcedLogins: tally(simulation, 'forced-logins'),
  cartsLost: tally(simulation, 'carts-lost'),
  errors: tally(simulation, 'errors'),
  duplicateOrders: tally(simulation, 'duplicate-orders'),
  affected: simulation.counted('people-affected').people,
  bytesPerRequest: simulation.metric('credential-bytes-per-request'),
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
