import { BalancerCondition, ServerCondition } from '../../../engine';
import type { RunView } from '../../../state/player';
import { isUsable } from '../../../state/readings';
import type { Seen } from '../card';
import { grew, inThatTime, named } from '../readings';
import { card, lostAll, lostNobody, lostSome, slowOrReal } from './templates';

/** The balancer remembers nobody, and need not. */
export const balancerBack = card({
  id: 'balancer-back',
  under: null,
  fits: ({ run }) =>
    run.system.balancer.condition === BalancerCondition.stopped &&
    run.system.architecture !== 'in-memory',
  question: () => ({ id: 'cards.balancer-back.question' }),
  options: [
    {
      text: 'cards.balancer-back.nobody',
      holds: lostAll,
      reply: 'cards.balancer-back.nobody.reply',
    },
    { text: 'cards.balancer-back.everybody', holds: lostNobody },
    {
      text: 'cards.balancer-back.some',
      holds: lostSome,
      reply: 'cards.balancer-back.some.reply',
    },
  ],
  usual: 1,
  label: () => ({ id: 'cards.go.balancer' }),
  act: () => ({ do: 'change', change: 'start-balancer', target: 0 }),
  afterS: slowOrReal(8, 12),
  law: 'cards.balancer-back.law',
});

const isFrozen = ({ condition, copyCount }: RunView['system']['servers'][number]): boolean =>
  condition === ServerCondition.frozen && copyCount > 0;

const frozen = ({ system }: RunView) => named(system.servers.find(isFrozen));

const copiesLeft = ({ before, now }: Seen): number => {
  const { index } = frozen(before);
  return now.system.servers.find((server) => server.index === index)?.copyCount ?? 0;
};

/** Standing still is not dying. */
export const unfreeze = card({
  id: 'unfreeze',
  under: null,
  fits: ({ run }) => run.system.servers.some(isFrozen),
  question: (run) => ({ id: 'cards.unfreeze.question', args: { server: frozen(run).index } }),
  options: [
    {
      text: 'cards.unfreeze.nothing',
      holds: (seen) => copiesLeft(seen) === 0,
      reply: 'cards.unfreeze.nothing.reply',
    },
    {
      text: 'cards.unfreeze.everything',
      holds: (seen) => copiesLeft(seen) >= frozen(seen.before).copyCount,
    },
  ],
  usual: 1,
  label: (run) => ({ id: 'cards.go.unfreeze', args: { server: frozen(run).index } }),
  act: (run) => ({ do: 'change', change: 'unfreeze-server', target: frozen(run).index }),
  afterS: () => 1,
  happened: (seen) => {
    const { index: server, copyCount: sessions } = frozen(seen.before);
    const left = copiesLeft(seen);
    return { id: 'cards.unfreeze.happened', args: { server, sessions, left } };
  },
  law: 'cards.unfreeze.law',
});

/** Each kind of state in its own place. */
export const hybridWipe = card({
  id: 'hybrid-wipe',
  under: 'hybrid',
  root: true,
  fits: ({ run }) =>
    run.system.architecture === 'hybrid' && isUsable(run) && run.system.store.copyCount > 0,
  question: () => ({ id: 'cards.hybrid-wipe.question' }),
  options: [
    {
      text: 'cards.hybrid-wipe.both',
      holds: (seen) => !lostNobody(seen),
      reply: 'cards.hybrid-wipe.both.reply',
    },
    {
      text: 'cards.hybrid-wipe.cart',
      holds: (seen) => lostNobody(seen) && grew(seen, 'cartsLost') > 0,
    },
    {
      text: 'cards.hybrid-wipe.nothing',
      holds: (seen) => lostNobody(seen) && grew(seen, 'cartsLost') === 0,
      reply: 'cards.hybrid-wipe.nothing.reply',
    },
  ],
  usual: 1,
  label: () => ({ id: 'cards.go.wipe' }),
  act: () => ({ do: 'change', change: 'wipe-store', target: 0 }),
  afterS: slowOrReal(16, 25),
  happened: inThatTime,
  law: 'cards.hybrid-wipe.law',
});
