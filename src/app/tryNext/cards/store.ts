import { StoreCondition } from '../../../engine';
import type { RunView } from '../../../state/player';
import { aServer, grew, isMost, isUsable, isWhole, laneOf, wasDone } from '../readings';
import { card, lostAll, lostNobody, lostSome, sameUnder, slowOrReal } from './templates';

const isCentral = ({ world }: RunView): boolean => world.architecture === 'central-store';

/** No server owns a session. */
export const storeStopServer = card({
  id: 'store-stop-server',
  under: 'central-store',
  root: true,
  fits: ({ run }) => isCentral(run) && isWhole(run),
  question: (run) => `You stop ${aServer(run)?.name}. Who loses a session?`,
  options: [
    {
      text: 'Those it served most recently',
      holds: lostSome,
      reply: 'It held nothing: the next server finds the session in the store.',
    },
    { text: 'Nobody; a request may fail', holds: lostNobody },
    {
      text: 'Everybody: it is all shared',
      holds: lostAll,
      reply: 'What they share is the store, and the store did not stop.',
    },
  ],
  usual: 1,
  label: (run) => `Stop ${aServer(run)?.name} and see`,
  act: (run) => ({ do: 'change', change: 'stop-server', target: aServer(run)?.index ?? 0 }),
  afterS: slowOrReal(12, 15),
  law: 'Any server serves anybody where none of them owns a session.',
});

/** Out of reach. */
export const storeCut = card({
  id: 'store-cut',
  under: 'central-store',
  root: true,
  fits: ({ run }) => isCentral(run) && isUsable(run),
  question: () => 'The store is unreachable, but all servers are up. Who can carry on?',
  options: [
    {
      text: 'Everybody: servers are fine',
      holds: (seen) => grew(seen, 'errors') === 0,
      reply: 'Every request needs its session, and the session is in the store.',
    },
    {
      text: 'Nobody, but all stay logged in',
      holds: (seen) =>
        grew(seen, 'errors') > 0 &&
        grew(seen, 'forcedLogins') === 0 &&
        lostNobody(seen) &&
        allStuck(seen.now),
    },
    {
      text: 'Nobody: all are logged out',
      holds: (seen) => grew(seen, 'forcedLogins') > 0 || lostAll(seen),
      reply: 'Out of reach is not gone: nobody had to log in.',
    },
  ],
  usual: 1,
  label: () => 'Make store unreachable and see',
  act: () => ({ do: 'change', change: 'make-store-unreachable', target: 0 }),
  afterS: slowOrReal(14, 25),
  law: 'A shared store is needed for every request. Unreachable, it stops everybody.',
});

/** Whether nobody has got an answer since trouble began; of a crowd it is not known. */
const allStuck = ({ world }: RunView): boolean => world.people.every(({ troubled }) => troubled);

/** And back. */
export const storeBack = card({
  id: 'store-back',
  under: 'central-store',
  fits: ({ run }) =>
    isCentral(run) &&
    run.world.store.condition === StoreCondition.unreachable &&
    !wasDone(run, 'wipe-store', 'stop-store', 'crash-store-machine'),
  question: () => 'You make the store reachable again. What do people find?',
  options: [
    {
      text: 'Everything as they left it',
      holds: (seen) => lostNobody(seen) && grew(seen, 'forcedLogins') === 0,
    },
    {
      text: 'They have to log in again',
      holds: (seen) => grew(seen, 'forcedLogins') > 0,
      reply: 'The sessions were out of reach, never gone.',
    },
    {
      text: 'Their logins, but empty carts',
      holds: (seen) => grew(seen, 'cartsLost') > 0 && grew(seen, 'forcedLogins') === 0,
      reply: 'Login and cart are kept in one place, and that place came back.',
    },
  ],
  usual: 0,
  label: () => 'Make store reachable and see',
  act: () => ({ do: 'change', change: 'make-store-reachable', target: 0 }),
  afterS: slowOrReal(12, 20),
  law: 'Unreachable costs time. Only what is wiped is gone.',
});

/** Gone. */
export const storeWipe = card({
  id: 'store-wipe',
  under: 'central-store',
  root: true,
  fits: ({ run }) => isCentral(run) && isUsable(run) && isMost(run.world.store.copyCount, run),
  question: () => 'You wipe the store; it runs on, empty. How many log in again?',
  options: [
    {
      text: 'Nobody: the store is up',
      holds: lostNobody,
      reply: 'Up, and empty: the next look-up finds nothing.',
    },
    {
      text: 'Only those using it right then',
      holds: (seen) => !lostNobody(seen) && !isMost(grew(seen, 'sessionsLost'), seen.now),
      reply: 'It hits idle people just the same: the copy they counted on is gone.',
    },
    {
      text: 'Most people, or all',
      holds: (seen) => isMost(grew(seen, 'sessionsLost'), seen.now),
    },
  ],
  usual: 2,
  label: () => 'Wipe store and see',
  act: () => ({ do: 'change', change: 'wipe-store', target: 0 }),
  afterS: slowOrReal(14, 25),
  law: 'The store can do what one server could not: take nearly everybody with it.',
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
  question: (run) =>
    `The same ${wasDone(run, 'wipe-store') ? 'wipe' : 'failure of the store'} with JWT: who loses a session?`,
  same: 'JWT keeps nothing in the store: each browser has its own session.',
  all: 'Nothing is shared but the key, and the key is where it was.',
  law: 'A session in the browser outlives servers and stores.',
});
