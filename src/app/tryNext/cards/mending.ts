import { BalancerCondition, ServerCondition } from '../../../engine';
import type { RunView } from '../../../state/player';
import { plural } from '../../../timeline/words';
import type { Seen } from '../card';
import { grew, inThatTime, isUsable } from '../readings';
import { card, lostAll, lostNobody, lostSome, slowOrReal } from './templates';

/** The balancer remembers nobody, and need not. */
export const balancerBack = card({
  id: 'balancer-back',
  under: null,
  fits: ({ run }) =>
    run.world.balancer.condition === BalancerCondition.stopped &&
    run.world.architecture !== 'in-memory',
  question: () => 'You start the load balancer again. Who is still logged in?',
  options: [
    {
      text: 'Nobody: connections broke',
      holds: lostAll,
      reply: 'A connection is not a session: the next one brings the same cookie or token.',
    },
    { text: 'Everybody who was before', holds: lostNobody },
    {
      text: 'Some: it forgot the others',
      holds: lostSome,
      reply: 'It had nobody to forget: what names a server or a person is in the browser.',
    },
  ],
  usual: 1,
  label: () => 'Start load balancer and see',
  act: () => ({ do: 'change', change: 'start-balancer', target: 0 }),
  afterS: slowOrReal(8, 12),
  law: 'Whoever only passes requests on has no session to lose.',
});

const frozen = ({ world }: RunView) =>
  world.servers.find(
    ({ condition, copyCount }) => condition === ServerCondition.frozen && copyCount > 0,
  );

const copiesLeft = ({ before, now }: Seen): number => {
  const index = frozen(before)?.index;
  return now.world.servers.find((server) => server.index === index)?.copyCount ?? 0;
};

/** Standing still is not dying. */
export const unfreeze = card({
  id: 'unfreeze',
  under: null,
  fits: ({ run }) => frozen(run) !== undefined,
  question: (run) => `You unfreeze ${frozen(run)?.name}. What is left in its memory?`,
  options: [
    {
      text: 'Nothing, as after a restart',
      holds: (seen) => copiesLeft(seen) === 0,
      reply: 'The process went on living: it just did nothing.',
    },
    {
      text: 'All that was there',
      holds: (seen) => copiesLeft(seen) >= (frozen(seen.before)?.copyCount ?? 0),
    },
  ],
  usual: 1,
  label: (run) => `Unfreeze ${frozen(run)?.name} and see`,
  act: (run) => ({ do: 'change', change: 'unfreeze-server', target: frozen(run)?.index ?? 0 }),
  afterS: () => 1,
  happened: (seen) => {
    const { name = '', copyCount = 0 } = frozen(seen.before) ?? {};
    return `${name} held ${plural(copyCount, 'session')} while it was frozen, and holds ${copiesLeft(seen)} now.`;
  },
  law: 'Memory outlives a pause. But whoever did not wait has been logged in elsewhere.',
});

/** Each kind of state in its own place. */
export const hybridWipe = card({
  id: 'hybrid-wipe',
  under: 'hybrid',
  root: true,
  fits: ({ run }) =>
    run.world.architecture === 'hybrid' && isUsable(run) && run.world.store.copyCount > 0,
  question: () => 'You wipe the store: it has the carts, tokens have the logins. What goes?',
  options: [
    {
      text: 'Login and cart',
      holds: (seen) => !lostNobody(seen),
      reply: 'Nobody keeps the login in the store here.',
    },
    {
      text: 'The cart, but not the login',
      holds: (seen) => lostNobody(seen) && grew(seen, 'cartsLost') > 0,
    },
    {
      text: 'Nothing, as under JWT',
      holds: (seen) => lostNobody(seen) && grew(seen, 'cartsLost') === 0,
      reply: 'The cart is not in the token here: it was in the store.',
    },
  ],
  usual: 1,
  label: () => 'Wipe store and see',
  act: () => ({ do: 'change', change: 'wipe-store', target: 0 }),
  afterS: slowOrReal(16, 25),
  happened: inThatTime,
  law: 'Choose a place for each kind of state: what it costs to lose differs.',
});
