import { StoreCondition } from '../../../engine';
import type { RunView } from '../../../state/player';
import { isMost, isUsable, isWhole, laneOf, wasDone } from '../../../state/readings';
import { aServer, grew } from '../readings';
import { card, lostAll, lostNobody, lostSome, sameUnder, slowOrReal } from './templates';

const isCentral = ({ system }: RunView): boolean => system.architecture === 'central-store';

/** No server owns a session. */
export const storeStopServer = card({
  id: 'store-stop-server',
  under: 'central-store',
  root: true,
  fits: ({ run }) => isCentral(run) && isWhole(run),
  question: (run) => ({
    id: 'cards.store-stop-server.question',
    args: { server: aServer(run).index },
  }),
  options: [
    {
      text: 'cards.store-stop-server.served',
      holds: lostSome,
      reply: 'cards.store-stop-server.served.reply',
    },
    { text: 'cards.store-stop-server.nobody', holds: lostNobody },
    {
      text: 'cards.store-stop-server.everybody',
      holds: lostAll,
      reply: 'cards.store-stop-server.everybody.reply',
    },
  ],
  usual: 1,
  label: (run) => ({ id: 'cards.go.stop', args: { server: aServer(run).index } }),
  act: (run) => ({ do: 'change', change: 'stop-server', target: aServer(run).index }),
  afterS: slowOrReal(12, 15),
  law: 'cards.store-stop-server.law',
});

/** Out of reach. */
export const storeCut = card({
  id: 'store-cut',
  under: 'central-store',
  root: true,
  fits: ({ run }) => isCentral(run) && isUsable(run),
  question: () => ({ id: 'cards.store-cut.question' }),
  options: [
    {
      text: 'cards.store-cut.everybody',
      holds: (seen) => grew(seen, 'errors') === 0,
      reply: 'cards.store-cut.everybody.reply',
    },
    {
      text: 'cards.store-cut.loggedIn',
      holds: (seen) =>
        grew(seen, 'errors') > 0 &&
        grew(seen, 'forcedLogins') === 0 &&
        lostNobody(seen) &&
        allStuck(seen.now),
    },
    {
      text: 'cards.store-cut.loggedOut',
      holds: (seen) => grew(seen, 'forcedLogins') > 0 || lostAll(seen),
      reply: 'cards.store-cut.loggedOut.reply',
    },
  ],
  usual: 1,
  label: () => ({ id: 'cards.go.cutStore' }),
  act: () => ({ do: 'change', change: 'make-store-unreachable', target: 0 }),
  afterS: slowOrReal(14, 25),
  law: 'cards.store-cut.law',
});

/** Whether nobody has got an answer since trouble began; of a crowd it is not known. */
const allStuck = ({ system }: RunView): boolean => system.people.every(({ troubled }) => troubled);

/** And back. */
export const storeBack = card({
  id: 'store-back',
  under: 'central-store',
  fits: ({ run }) =>
    isCentral(run) &&
    run.system.store.condition === StoreCondition.unreachable &&
    !wasDone(run, 'wipe-store', 'stop-store', 'crash-store-machine'),
  question: () => ({ id: 'cards.store-back.question' }),
  options: [
    {
      text: 'cards.store-back.everything',
      holds: (seen) => lostNobody(seen) && grew(seen, 'forcedLogins') === 0,
    },
    {
      text: 'cards.store-back.login',
      holds: (seen) => grew(seen, 'forcedLogins') > 0,
      reply: 'cards.store-back.login.reply',
    },
    {
      text: 'cards.store-back.carts',
      holds: (seen) => grew(seen, 'cartsLost') > 0 && grew(seen, 'forcedLogins') === 0,
      reply: 'cards.store-back.carts.reply',
    },
  ],
  usual: 0,
  label: () => ({ id: 'cards.go.mendStore' }),
  act: () => ({ do: 'change', change: 'make-store-reachable', target: 0 }),
  afterS: slowOrReal(12, 20),
  law: 'cards.store-back.law',
});

/** Gone. */
export const storeWipe = card({
  id: 'store-wipe',
  under: 'central-store',
  root: true,
  fits: ({ run }) => isCentral(run) && isUsable(run) && isMost(run.system.store.copyCount, run),
  question: () => ({ id: 'cards.store-wipe.question' }),
  options: [
    {
      text: 'cards.store-wipe.nobody',
      holds: lostNobody,
      reply: 'cards.store-wipe.nobody.reply',
    },
    {
      text: 'cards.store-wipe.busy',
      holds: (seen) => !lostNobody(seen) && !isMost(grew(seen, 'sessionsLost'), seen.now),
      reply: 'cards.store-wipe.busy.reply',
    },
    {
      text: 'cards.store-wipe.most',
      holds: (seen) => isMost(grew(seen, 'sessionsLost'), seen.now),
    },
  ],
  usual: 2,
  label: () => ({ id: 'cards.go.wipe' }),
  act: () => ({ do: 'change', change: 'wipe-store', target: 0 }),
  afterS: slowOrReal(14, 25),
  law: 'cards.store-wipe.law',
});

/** The same wipe, with sessions in tokens. */
export const sameInToken = sameUnder({
  id: 'same-in-token',
  under: 'central-store',
  from: 'central-store',
  to: 'jwt',
  fits: ({ run }) =>
    isCentral(run) &&
    laneOf(run).sessionsLost.total > 0 &&
    wasDone(run, 'wipe-store', 'stop-store', 'crash-store-machine') &&
    !wasDone(run, 'rotate-keys'),
  question: (run) => ({
    id: 'cards.same-in-token.question',
    args: { cause: wasDone(run, 'wipe-store') ? 'wipe' : 'other' },
  }),
  same: 'cards.same-in-token.same',
  all: 'cards.same-in-token.all',
  law: 'cards.same-in-token.law',
});
