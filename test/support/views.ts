import { ServerCondition, Standing } from '../../src/engine';
import type { RunView } from '../../src/state/wording';
import type { GroupView } from '../../src/timeline/view';
import {
  copy,
  empty,
  fate,
  ITEMS,
  inMemory,
  inPocket,
  inStore,
  lane,
  person,
  RUNNING,
  STOPPED,
  sentence,
  server,
  system,
  tally,
  view,
} from './viewParts';

/** Views as the run reports them, for tests of what the page makes of them. */

/** Everybody logged in, sessions in the memory of three servers. */
export const healthy: RunView = view();

/** S1 was stopped a moment ago: Ana has been told, Dee has not, the balancer has not noticed. */
export const stopped: RunView = view({
  system: system({
    timeUs: 14_200_000,
    people: [
      person(0, { standing: Standing.loggedOut, identityIn: null, cartIn: null, troubled: true }),
      person(1),
      person(2),
      person(3, { standing: Standing.sessionLost, identityIn: null, cartIn: null }),
      person(4),
      person(5),
    ],
    servers: [
      server(0, {
        ...empty,
        condition: ServerCondition.stopped,
        unnoticed: true,
        busy: 0,
        gone: [0, 3],
        goneCount: 2,
        changes: STOPPED,
      }),
      server(1, { queued: 2, busy: 2 }),
      server(2),
    ],
  }),
  lanes: [
    lane('in-memory', {
      sessionsLost: tally([0, 1, 2, 3, 4, 5], 9),
      cartsLost: tally([0, 1, 2, 3, 4, 5]),
      forcedLogins: tally([0, 1, 2, 4]),
      affected: 6,
    }),
    lane('sticky', {
      sessionsLost: tally([0, 3]),
      cartsLost: tally([0, 3]),
      errors: tally([0]),
      affected: 2,
      fates: [0, 1, 2, 3, 4, 5].map((index) =>
        index % 3 === 0
          ? fate(index, {
              standing: index === 0 ? Standing.loggedOut : Standing.sessionLost,
              cartLost: true,
            })
          : fate(index),
      ),
      states: {
        loggedIn: 4,
        sessionLost: 1,
        loggedOut: 1,
        loggingIn: 0,
        withoutSession: 0,
        anonymous: 0,
      },
    }),
    lane('central-store', { errors: tally([0]) }),
    lane('jwt', { errors: tally([0]) }),
    lane('hybrid', { errors: tally([0]) }),
  ],
  captions: [
    sentence(3, 'S1 stopped. Ana and Dee lost their sessions.', {
      category: 'loss',
      tone: 'fail',
      atUs: 12_400_000,
      detail: 'They were only in S1’s memory. The load balancer has not noticed yet.',
    }),
  ],
  log: [
    sentence(1, 'Each session is kept in the memory of one server.', { category: 'status' }),
    sentence(3, 'S1 stopped. Ana and Dee lost their sessions.', {
      category: 'loss',
      tone: 'fail',
      atUs: 12_400_000,
      detail: 'They were only in S1’s memory.',
    }),
  ],
  marks: [{ atUs: 12_400_000, kind: 'loss', label: 'S1 stops' }],
});

/** The central store was wiped: nobody's session is left, and all have been told but two. */
export const wiped: RunView = view({
  system: system({
    timeUs: 21_000_000,
    architecture: 'central-store',
    usesMemory: false,
    people: [0, 1, 2, 3, 4, 5].map((index) =>
      person(index, {
        standing: index < 2 ? Standing.sessionLost : Standing.loggedOut,
        credential: { kind: 'cookie', affinity: null, bytes: 82, moving: 'no' },
        identityIn: null,
        cartIn: null,
        cartLost: true,
      }),
    ),
    servers: [0, 1, 2].map((index) => server(index, empty)),
    store: {
      ...system().store,
      used: true,
      gone: [0, 1, 2, 3, 4, 5],
      goneCount: 6,
    },
  }),
  captions: [
    sentence(4, 'The session store was wiped. Everybody lost their session.', {
      category: 'loss',
      tone: 'fail',
    }),
  ],
});

/** Six sessions in the shared store. */
export const central: RunView = view({
  system: system({
    architecture: 'central-store',
    usesMemory: false,
    people: [0, 1, 2, 3, 4, 5].map((index) =>
      person(index, {
        credential: { kind: 'cookie', affinity: null, bytes: 82, moving: 'no' },
        identityIn: inStore,
        cartIn: inStore,
      }),
    ),
    servers: [0, 1, 2].map((index) => server(index, empty)),
    store: {
      ...system().store,
      used: true,
      copies: [0, 1, 2, 3, 4, 5].map((owner) => copy(owner)),
      copyCount: 6,
    },
  }),
});

/** Everybody carries their session in a token. */
export const tokens: RunView = view({
  system: system({
    architecture: 'jwt',
    usesMemory: false,
    people: [0, 1, 2, 3, 4, 5].map((index) =>
      person(index, {
        credential: {
          kind: 'token',
          affinity: null,
          bytes: 306 + 53 * (ITEMS[index] ?? 0),
          moving: 'no',
        },
        identityIn: inPocket(index),
        cartIn: inPocket(index),
      }),
    ),
    servers: [0, 1, 2].map((index) => server(index, empty)),
  }),
});

/** Logins in tokens, carts in the store. */
export const apart: RunView = view({
  system: system({
    architecture: 'hybrid',
    usesMemory: false,
    people: [0, 1, 2, 3, 4, 5].map((index) =>
      person(index, {
        credential: { kind: 'token', affinity: null, bytes: 236, moving: 'no' },
        identityIn: inPocket(index),
        cartIn: inStore,
      }),
    ),
    servers: [0, 1, 2].map((index) => server(index, empty)),
    store: {
      ...system().store,
      used: true,
      copies: [0, 1, 2, 3, 4, 5].map((owner) => copy(owner, { identity: false })),
      copyCount: 6,
    },
  }),
});

/** A thousand people on twelve servers, one of which was stopped. */
export const crowd: RunView = view({
  timeWorld: 'realistic',
  scenario: { name: 'A crowd at full speed', description: '', file: null },
  system: system({
    crowd: true,
    people: [],
    groups: Array.from({ length: 12 }, (_, index): GroupView => {
      const people = index < 4 ? 84 : 83;
      const out = index === 2 ? people : 0;
      const loggedOut = Math.floor(out / 3);
      const group = { home: inMemory(index), first: index, changes: [], people };
      return {
        ...group,
        lost: out - loggedOut,
        loggedOut,
        loggingIn: 0,
        withoutSession: 0,
        anonymous: 0,
      };
    }),
    servers: Array.from({ length: 12 }, (_, index) => {
      const down = index === 2;
      return server(index, {
        workers: 8,
        busy: down ? 0 : 2 + (index % 5),
        queued: index === 7 ? 3 : 0,
        copies: [],
        copyCount: down ? 0 : 84,
        gone: [],
        goneCount: down ? 84 : 0,
        condition: down ? ServerCondition.stopped : ServerCondition.running,
        unnoticed: down,
        changes: down ? STOPPED : RUNNING,
      });
    }),
  }),
});
