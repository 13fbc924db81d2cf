/**
 * Goal: a question is asked where nothing is broken, also where people come, go, or are banned.
 * Method: the healthy shop of the page's tests, with people in other states.
 */
import { describe, expect, it } from 'vitest';
import {
  BalancerCondition,
  ClusterFlag,
  NetworkFlag,
  ServerCondition,
  ServerFlag,
  Standing,
  StoreCondition,
  StoreFlag,
} from '../../src/engine';
import { isUsable, isWhole } from '../../src/state/readings';
import type { PersonView, SystemView } from '../../src/timeline/view';
import { person, server } from '../support/viewParts';
import { healthy } from '../support/views';

const withPeople = (...changed: readonly Partial<PersonView>[]) => ({
  ...healthy,
  system: {
    ...healthy.system,
    people: healthy.system.people.map((one, index) => person(one.index, changed[index])),
  },
});

const OUT = { standing: Standing.loggedOut } as const;
const NEW = {
  ...OUT,
  credential: { kind: 'none', affinity: null, bytes: 0, moving: 'no' },
  lastResult: null,
} as const;

describe('a run', () => {
  it('is whole while everybody is logged in who may be', () => {
    expect(isWhole(healthy)).toBe(true);
    expect(isWhole(withPeople({ ...OUT, banned: true }))).toBe(true);
    expect(isWhole(withPeople(OUT))).toBe(false);
    expect(isWhole(withPeople({ standing: Standing.loggingIn }))).toBe(false);
  });

  it('is whole although somebody has just come, but not before most are in', () => {
    expect(isWhole(withPeople(NEW))).toBe(true);
    expect(isWhole(withPeople(NEW, NEW, NEW, NEW))).toBe(false);
  });

  it('does not take who was logged out for somebody new', () => {
    const credential = NEW.credential;
    expect(isWhole(withPeople({ ...OUT, credential }))).toBe(false);
  });
});

describe('a question about a healthy shop', () => {
  const { system } = healthy;
  const { store, balancer } = system;
  const stopped = { condition: ServerCondition.stopped } as const;
  const others = [server(1), server(2)];

  it.each([
    ['nothing', {}, true, true],
    [
      'a server that is known to be down',
      { servers: [server(0, stopped), ...others] },
      true,
      false,
    ],
    [
      'a server that has not been noticed',
      { servers: [server(0, { ...stopped, unnoticed: true }), ...others] },
      false,
      false,
    ],
    ['a slow server', { servers: [server(0, { flags: ServerFlag.slow }), ...others] }, true, false],
    ['a new server', { servers: [server(0, { fresh: true }), ...others] }, true, false],
    [
      'a server that comes back',
      { servers: [server(0, { recovering: true }), ...others] },
      true,
      false,
    ],
    ['all but one server', { servers: [server(0)] }, true, false],
    ['every server', { servers: [0, 1].map((index) => server(index, stopped)) }, false, false],
    [
      'the balancer',
      { balancer: { ...balancer, condition: BalancerCondition.stopped } },
      false,
      false,
    ],
    ['the links', { balancer: { ...balancer, networkFlags: NetworkFlag.losing } }, false, false],
    [
      'the way to the store',
      { store: { ...store, condition: StoreCondition.unreachable } },
      false,
      false,
    ],
    ['the pace of the store', { store: { ...store, flags: StoreFlag.slow } }, false, false],
    ['the peace of a deploy', { clusterFlags: ClusterFlag.deploying }, false, false],
  ] as const satisfies readonly (readonly [string, Partial<SystemView>, boolean, boolean])[])(
    'may be asked as long as this is not what is missing: %s',
    (_, changes, usable, whole) => {
      const run = { ...healthy, system: { ...system, ...changes } };
      expect([isUsable(run), isWhole(run)]).toEqual([usable, whole]);
    },
  );
});
