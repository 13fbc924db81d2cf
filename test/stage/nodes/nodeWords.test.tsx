/**
 * Goal: whatever else is so of a node, it says nothing untrue of itself, and leaves out nothing that it ought to say.
 * Method: stages with everything set by chance; each part of a node's description is looked up in a table that says when it
 * is so, and is missed where it is so and not said.
 */
import { cleanup, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import {
  BalancerCondition,
  Belief,
  NetworkFlag,
  ServerCondition,
  ServerFlag,
  Standing,
  StoreCondition,
  StoreFlag,
} from '../../../src/engine';
import { Stage } from '../../../src/stage/Stage';
import type { PersonView, ServerView, StoreView, SystemView } from '../../../src/timeline/view';
import fc from '../../support/random';
import { balancer, copy, person, server, system } from '../../support/viewParts';

const RUNS = { numRuns: 40 };

/** The parts of the description of each of these nodes. */
function described(changes: Partial<SystemView>, names: readonly string[]): string[][] {
  const ignore = { drawn: null, onFocusNode: vi.fn(), onCanvas: vi.fn(), onLayout: vi.fn() };
  render(<Stage hint={null} actionsOf={() => []} {...ignore} system={system(changes)} />);
  const parts = names.map((name) => {
    const node = screen.getByRole('button', { name });
    const words = node.getAttribute('aria-describedby') ?? '';
    return (document.getElementById(words)?.textContent ?? '').replace(/\.$/, '').split('. ');
  });
  cleanup();
  return parts;
}

type Table<T> = readonly (readonly [words: RegExp, isSo: (one: T) => boolean])[];

/** What a description says that is not so, or does not say that is so. */
function wrongIn<T>(parts: readonly string[], table: Table<T>, one: T): string[] {
  const unknown = parts.filter((part) => !table.some(([words]) => words.test(part)));
  const wrong = table.flatMap(([words, isSo]) =>
    parts.some((part) => words.test(part)) === isSo(one) ? [] : [`${words.source}: ${parts}`],
  );
  return [...unknown, ...wrong];
}

const flags = (all: readonly number[]) =>
  fc.subarray([...all]).map((some) => some.reduce((sum, flag) => sum | flag, 0));
const has = ({ flags: all }: { readonly flags: number }, flag: number) => (all & flag) !== 0;

const anyServer: fc.Arbitrary<ServerView> = fc
  .record({
    condition: fc.constantFrom(
      ServerCondition.running,
      ServerCondition.running,
      ServerCondition.running,
      ServerCondition.stopped,
      ServerCondition.frozen,
      ServerCondition.leaving,
      ServerCondition.starting,
    ),
    flags: flags([
      ServerFlag.slow,
      ServerFlag.draining,
      ServerFlag.maintenance,
      ServerFlag.cutFromBalancer,
      ServerFlag.cutFromStore,
    ]),
    belief: fc.constantFrom(Belief.up, Belief.down),
    ejected: fc.boolean(),
    weight: fc.constantFrom(100, 100, 99, 40),
    zone: fc.constantFrom(null, 0, 2),
    unnoticed: fc.boolean(),
    recovering: fc.boolean(),
    fresh: fc.boolean(),
    busy: fc.integer({ min: 0, max: 2 }),
    queued: fc.constantFrom(0, 0, 3),
    stale: fc.integer({ min: 0, max: 2 }),
    current: fc.integer({ min: 0, max: 3 }),
    goneCount: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ stale, current, fresh, goneCount, ...more }) => {
    const copies = Array.from({ length: current + stale }, (_, owner) =>
      copy(owner, { stale: owner >= current }),
    );
    const gone = [4, 5].slice(0, goneCount);
    // Only who waits for checks can be new.
    return server(0, {
      ...more,
      fresh: fresh && more.recovering,
      copies,
      copyCount: copies.length,
      gone,
      goneCount,
    });
  });

/** States from the strongest to the weakest: what holds of one is not said of those after it. */
const STATES: Table<ServerView> = [
  [/^Stopped$/, ({ condition }) => condition === ServerCondition.stopped],
  [/^Frozen$/, ({ condition }) => condition === ServerCondition.frozen],
  [/^Leaving$/, ({ condition }) => condition === ServerCondition.leaving],
  [/^Starting$/, ({ condition }) => condition === ServerCondition.starting],
  [/^Disconnected$/, (one) => has(one, ServerFlag.cutFromBalancer)],
  [/^Maintenance$/, (one) => has(one, ServerFlag.maintenance)],
  [/^Draining$/, (one) => has(one, ServerFlag.draining)],
  [/^Ejected$/, ({ ejected }) => ejected],
  [/^Starting$/, ({ recovering, fresh }) => recovering && fresh],
  [/^Recovering$/, ({ recovering }) => recovering],
  [/^Slow$/, (one) => has(one, ServerFlag.slow)],
  [/^Busy$/, ({ busy, workers, queued }) => busy >= workers && queued > 0],
  [/^Running$/, () => true],
];
const stateOf = (one: ServerView): number => STATES.findIndex(([, isSo]) => isSo(one));
const kept = ({ copies }: Pick<ServerView, 'copies'>) =>
  copies.filter(({ stale }) => !stale).length;

const OF_SERVER: Table<ServerView> = [
  [/^Zone \d$/, ({ zone }) => zone !== null],
  [/^Zone 3$/, ({ zone }) => zone === 2],
  [/^The load balancer has not noticed yet$/, ({ unnoticed }) => unnoticed],
  [/^Slow$/, (one) => has(one, ServerFlag.slow)],
  [/^Disconnected from the store$/, (one) => has(one, ServerFlag.cutFromStore)],
  [/^Gets 99 % of its turns$/, ({ weight }) => weight === 99],
  [/^Gets 40 % of its turns$/, ({ weight }) => weight === 40],
  [/^[012] of 2 workers busy, [03] waiting$/, () => true],
  [/^2 of 2 workers/, ({ busy }) => busy === 2],
  [/^0 of 2 workers/, ({ busy }) => busy === 0],
  [/ 3 waiting$/, ({ queued }) => queued === 3],
  [/^Holds no session$/, (one) => kept(one) === 0],
  [/^Holds 1 session: Ana$/, (one) => kept(one) === 1],
  [/^Holds 2 sessions: Ana, Ben$/, (one) => kept(one) === 2],
  [/^Holds 3 sessions: Ana, Ben, Cy$/, (one) => kept(one) === 3],
  [/^gone: Eli$/, ({ goneCount }) => goneCount === 1],
  [/^gone: Eli, Fay$/, ({ goneCount }) => goneCount === 2],
];

describe('a server', () => {
  it('says the strongest of what it is, and all else that is so', () => {
    fc.assert(
      fc.property(anyServer, (one) => {
        const [[state = '', ...parts] = []] = described({ servers: [one] }, ['Server S1']);
        expect(state).toMatch((STATES[stateOf(one)] as Table<ServerView>[number])[0]);
        // Its state is a part like any other where both say the same.
        const all = state === 'Slow' ? [state, ...parts] : parts;
        expect(wrongIn(all, OF_SERVER, one)).toEqual([]);
      }),
      RUNS,
    );
  });
});

const anyStore: fc.Arbitrary<StoreView> = fc
  .record({
    condition: fc.constantFrom(
      StoreCondition.reachable,
      StoreCondition.reachable,
      StoreCondition.unreachable,
      StoreCondition.stopped,
      StoreCondition.stopped,
      StoreCondition.frozen,
    ),
    flags: flags([StoreFlag.slow, StoreFlag.starting, StoreFlag.machineLost, StoreFlag.failedOver]),
    used: fc.boolean(),
    stale: fc.integer({ min: 0, max: 2 }),
    current: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ stale, current, ...more }) => {
    const copies = Array.from({ length: current + stale }, (_, owner) =>
      copy(owner, { stale: owner >= current }),
    );
    return { ...system().store, ...more, copies, copyCount: copies.length };
  });

const stopped = (one: StoreView) => one.condition === StoreCondition.stopped;
const OF_STORE: Table<StoreView> = [
  [/^Unreachable(, |$)/, ({ condition }) => condition === StoreCondition.unreachable],
  [/^Frozen(, |$)/, ({ condition }) => condition === StoreCondition.frozen],
  [/^Starting(, |$)/, (one) => stopped(one) && has(one, StoreFlag.starting)],
  [
    /^Host gone(, |$)/,
    (one) => stopped(one) && !has(one, StoreFlag.starting) && has(one, StoreFlag.machineLost),
  ],
  [
    /^Stopped(, |$)/,
    (one) => stopped(one) && !has(one, StoreFlag.starting) && !has(one, StoreFlag.machineLost),
  ],
  [/^Slow(, |$)/, (one) => one.condition === StoreCondition.reachable && has(one, StoreFlag.slow)],
  [
    /^Reachable(, |$)/,
    (one) => one.condition === StoreCondition.reachable && !has(one, StoreFlag.slow),
  ],
  [/, not used by sticky sessions$/, ({ used }) => !used],
  [/^Holds nothing$/, (one) => one.used && kept(one) === 0],
  [/^Holds 1: Ana$/, (one) => one.used && kept(one) === 1],
  [/^Holds 2: Ana, Ben$/, (one) => one.used && kept(one) === 2],
  [/^Holds 3: Ana, Ben, Cy$/, (one) => one.used && kept(one) === 3],
];

describe('the store', () => {
  it('says how it is and what it holds, and nothing else', () => {
    fc.assert(
      fc.property(anyStore, (store) => {
        const [parts = []] = described({ store }, ['Session store']);
        expect(wrongIn(parts, OF_STORE, store)).toEqual([]);
      }),
      RUNS,
    );
  });
});

const linkFlags = flags([NetworkFlag.losing, NetworkFlag.losingAnswers, NetworkFlag.peopleCut]);

interface Seen {
  readonly isStopped: boolean;
  readonly networkFlags: number;
  readonly one: ServerView;
}

/** What the balancer knows of a server is said of it once, by the first of these. */
const notes: readonly (readonly [RegExp, (one: ServerView) => boolean])[] = [
  [/^S1: not noticed yet$/, ({ unnoticed }) => unnoticed],
  [/^S1: not checked yet$/, ({ fresh }) => fresh],
  [/^S1: ejected for a while$/, ({ ejected }) => ejected],
  [/^S1: still marked down$/, ({ recovering }) => recovering],
  [
    /^S1 is down$/,
    (one) =>
      one.belief === Belief.down &&
      !['Running', 'Busy'].includes(STATES[stateOf(one)]?.[0].source.slice(1, -1) ?? ''),
  ],
];
const OF_BALANCER: Table<Seen> = [
  [/^Running$/, ({ isStopped }) => !isStopped],
  [/^Stopped$/, ({ isStopped }) => isStopped],
  [
    /^Messages are dropped$/,
    ({ networkFlags }) => has({ flags: networkFlags }, NetworkFlag.losing),
  ],
  [
    /^Responses are dropped$/,
    ({ networkFlags }) => has({ flags: networkFlags }, NetworkFlag.losingAnswers),
  ],
  [
    /^People’s network is cut$/,
    ({ networkFlags }) => has({ flags: networkFlags }, NetworkFlag.peopleCut),
  ],
  ...notes.map(
    ([words, isSo], index) =>
      [
        words,
        ({ isStopped, one }: Seen) =>
          !isStopped && isSo(one) && !notes.slice(0, index).some(([, before]) => before(one)),
      ] as const,
  ),
];

describe('the balancer', () => {
  it('says of links and servers what it knows, and of servers nothing while it is stopped', () => {
    fc.assert(
      fc.property(anyServer, fc.boolean(), linkFlags, (one, isStopped, networkFlags) => {
        const condition = isStopped ? BalancerCondition.stopped : BalancerCondition.running;
        const changes = { servers: [one], balancer: balancer({ condition, networkFlags }) };
        const [parts = []] = described(changes, ['Load balancer']);
        expect(wrongIn(parts, OF_BALANCER, { isStopped, networkFlags, one })).toEqual([]);
      }),
      RUNS,
    );
  });
});

const anyPerson: fc.Arbitrary<PersonView> = fc
  .record({
    standing: fc.constantFrom(
      Standing.loggedIn,
      Standing.loggedIn,
      Standing.sessionLost,
      Standing.loggedOut,
      Standing.loggingIn,
    ),
    items: fc.integer({ min: 0, max: 3 }),
    cartLost: fc.boolean(),
    banned: fc.boolean(),
    troubled: fc.boolean(),
  })
  .map((changes) => person(0, changes));
const isIn = ({ standing }: PersonView) => standing === Standing.loggedIn;
const OF_PERSON: Table<PersonView> = [
  [/^Logged in$/, isIn],
  [/^browsing$/, isIn],
  [/^Banned$/, (one) => !isIn(one) && one.banned],
  [/^Session lost$/, ({ standing, banned }) => standing === Standing.sessionLost && !banned],
  [/^Logged out$/, ({ standing, banned }) => standing === Standing.loggedOut && !banned],
  [/^Logging in$/, ({ standing, banned }) => standing === Standing.loggingIn && !banned],
  [/^session kept in S1’s memory$/, () => true],
  [/^empty cart$/, ({ items }) => items === 0],
  [/^1 item$/, ({ items }) => items === 1],
  [/^3 items$/, ({ items }) => items === 3],
  [/^2 items$/, ({ items }) => items === 2],
  [/^lost$/, ({ items, cartLost }) => cartLost && items > 0],
  [/cookie/, () => true],
  [/^the last request failed$/, ({ troubled }) => troubled],
];

describe('a person', () => {
  it('says who is in, what is in the cart and what went wrong, and nothing else', () => {
    fc.assert(
      fc.property(anyPerson, (one) => {
        const [words = []] = described({ people: [one] }, ['Ana']);
        expect(wrongIn(words.join('. ').split(', '), OF_PERSON, one)).toEqual([]);
      }),
      RUNS,
    );
  });
});
