import { BalancerCondition, clientName, ServerCondition, StoreCondition } from '../../engine';
import type { RunView } from '../../state/run';
import { listOf } from '../../timeline/words';
import { shownLane } from './lanes';

/** One rule: when it fits, and what it then suggests. */
type Rule = (run: RunView) => string | null;

const stoppedServer = ({ world }: RunView) =>
  world.servers.find((server) => server.condition === ServerCondition.stopped);

/** More names than this are only "them". */
const NAMED_MAX = 2;

const losers = (run: RunView): string => {
  const { people, peopleCount } = shownLane(run).sessionsLost;
  const few = !run.world.crowd && peopleCount > 0 && peopleCount <= NAMED_MAX;
  return few ? listOf(people.map(clientName)) : 'them';
};

/** What stands in the way of everything else, or has only just come, under any architecture. */
const FIRST: readonly Rule[] = [
  ({ world }) =>
    world.balancer.condition === BalancerCondition.stopped
      ? 'start the load balancer: who is still logged in?'
      : null,
  ({ world }) => {
    const frozen = world.servers.find(({ condition }) => condition === ServerCondition.frozen);
    return frozen === undefined
      ? null
      : `unfreeze ${frozen.name}. Is anything gone, or did people only wait?`;
  },
  ({ world }) => {
    const added = world.servers.find(({ fresh }) => fresh);
    return added === undefined
      ? null
      : `wait for ${added.name} and see whom it gets. Does anybody’s session move there?`;
  },
];

const RULES: Record<RunView['world']['architecture'], readonly Rule[]> = {
  'in-memory': [
    (run) =>
      shownLane(run).sessionsLost.total > 0
        ? 'switch to Sticky. The same people, and nothing has failed: who is still logged in?'
        : null,
    () => 'press Play and break nothing. How long does everybody stay logged in?',
  ],
  sticky: [
    (run) => {
      const server = stoppedServer(run);
      if (server === undefined) return null;
      return shownLane(run).sessionsLost.total === 0
        ? `nobody’s session was on ${server.name}. Stop a server that holds one.`
        : `start ${server.name} again. Do its sessions come back to ${losers(run)}? Then look at Central store.`;
    },
    (run) =>
      shownLane(run).sessionsLost.total > 0
        ? 'switch to Central store: the same people, the same failure.'
        : null,
    (run) => {
      const server = run.world.servers.find(({ copyCount }) => copyCount > 0);
      return server === undefined ? null : `stop ${server.name}. Who will it hit, and who not?`;
    },
  ],
  'central-store': [
    (run) =>
      run.world.store.condition === StoreCondition.unreachable
        ? 'make the store reachable again. Is anything gone, or was it only out of reach?'
        : null,
    (run) =>
      run.world.store.goneCount > 0
        ? 'switch to Hybrid: the same wipe takes the carts, but not the logins.'
        : null,
    (run) =>
      stoppedServer(run)
        ? 'a stopped server cost nobody a login here. Now wipe the store: how many people does that hit?'
        : null,
    () => 'stop a server, then make the store unreachable. Which of the two hurts more people?',
  ],
  jwt: [
    (run) =>
      stoppedServer(run) ? 'stop another server. As long as one runs, who is logged out?' : null,
    () => 'compare what a request weighs here and under Sticky. What happens as carts grow?',
  ],
  hybrid: [
    (run) =>
      run.world.store.goneCount > 0
        ? 'compare with Central store, where the same wipe takes the logins too.'
        : null,
    () => 'wipe the store. Who keeps their login, and who loses a cart?',
  ],
};

const FALLBACK = 'add a server, and see who moves to it.';

/** What to try next: the first rule that fits, of all architectures and then of the shown one. */
export function nextThing(run: RunView): string {
  for (const rule of [...FIRST, ...RULES[run.world.architecture]]) {
    const hint = rule(run);
    if (hint !== null) return hint;
  }
  return FALLBACK;
}
