import { Belief, RouteReason, ServerFlag } from '../../src/engine';
import type { Rule } from './rule';
import { only } from './trace';

/**
 * New people go only where the balancer believes a server up, or where too few are; nobody goes where it is in
 * maintenance.
 */
const routesAreOpen: Rule = (records, _architecture, { balancer }) => {
  const beliefs = new Map<number, number>();
  const flags = new Map<number, number>();
  const lastRetry = new Map<number, number>();
  const OUT = ServerFlag.draining | ServerFlag.maintenance;
  /** Of the servers that nobody has taken out, so few are believed up that all are used. */
  const panics = () => {
    const there = [...beliefs].filter(
      ([server, belief]) => belief !== Belief.forgotten && ((flags.get(server) ?? 0) & OUT) === 0,
    );
    const up = there.filter(([, belief]) => belief === Belief.up);
    return 100 * up.length < balancer.panicBelow * there.length;
  };
  const STAYS: readonly number[] = [RouteReason.affinity, RouteReason.address];
  return records.flatMap((record) => {
    if (record.kind === 'balancerBelief') beliefs.set(record.server, record.belief);
    if (record.kind === 'serverCondition') flags.set(record.server, record.flags);
    if (record.kind === 'retried') lastRetry.set(record.attempt, record.server);
    if (record.kind !== 'routed') return [];
    const { attempt, server, reason } = record;
    const flagged = flags.get(server) ?? 0;
    const wrong = (what: string) => [`${attempt} goes to S${server + 1}: ${what}`];
    if ((flagged & ServerFlag.maintenance) !== 0) return wrong('in maintenance');
    // A refused connection may be tried again at the same server, whatever checks say meanwhile.
    if (reason === RouteReason.redispatch && lastRetry.get(attempt) === server) return [];
    const isUp = beliefs.get(server) === Belief.up;
    if (!isUp && (beliefs.get(server) === Belief.forgotten || !panics())) {
      return wrong('not believed up');
    }
    if (reason === RouteReason.panic && isUp) return wrong('in panic, but up');
    const isNew = !STAYS.includes(reason);
    return isNew && (flagged & ServerFlag.draining) !== 0 ? wrong('draining') : [];
  });
};

/** Between leaving a share behind and being full, weights only grow, and only in steps that a share can have. */
const weightsGrow: Rule = (records) => {
  const last = new Map<number, number>();
  return only(records, 'weight').flatMap(({ server, percent, atUs }) => {
    const before = last.get(server) ?? 100;
    last.set(server, percent);
    const begins = percent === 5;
    return begins || percent === 100 || percent === before + 10
      ? []
      : [`S${server + 1}: ${before} then ${percent} at ${atUs}`];
  });
};

/** Rules about the balancer's choices. */
export const BALANCING_RULES = { routesAreOpen, weightsGrow } satisfies Record<string, Rule>;
