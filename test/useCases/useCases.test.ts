/**
 * Goal: what the list of use cases says is so: of what goes wrong, of each thing to try, of every number, and of
 * every architecture.
 * Method: each is played without a page, and what it says is read off the run; what "Five ways" is said to show is read
 * in its words, second by second. What goes wrong is looked for on the stage of something to try. One without claims
 * does not compile.
 */
import { describe, expect, it } from 'vitest';
import {
  ARCHITECTURES,
  type ArchitectureId,
  CacheAnswer,
  FIELDS,
  type FieldPath,
  PlaceKind,
  sideBySide,
} from '../../src/engine';
import words from '../../src/messages/en/learning/useCases';
import counters from '../../src/messages/en/panel/counters';
import fiveWays from '../../src/messages/en/panel/fiveWays';
import metrics from '../../src/messages/en/panel/metrics';
import panel from '../../src/messages/en/panel/panel';
import verdict from '../../src/messages/en/panel/verdict';
import choices from '../../src/messages/en/settings/choices';
import fields from '../../src/messages/fields';
import { ILLUSTRATIVE } from '../../src/proof/illustrative';
import {
  type FailureId,
  type Stage,
  type TrialId,
  USE_CASES,
  type UseCaseId,
} from '../../src/useCases/useCases';
import { S1 } from '../support/scenarios';
import { API_CLAIMS, API_FAILURES } from './api';
import { BANKING_CLAIMS, BANKING_FAILURES } from './banking';
import { MESSAGING_CLAIMS, MESSAGING_FAILURES } from './messagingClaims';
import { SERVICE_CLAIMS, SERVICE_FAILURES } from './services';
import {
  endedAfter,
  lanes,
  planned,
  played,
  readyMade,
  requestOf,
  sessionsAt,
  total,
  under,
  verdictsOf,
} from './stages';
import { STREAMING_CLAIMS, STREAMING_FAILURES } from './streaming';

const IDS = Object.keys(USE_CASES) as readonly UseCaseId[];
const EVERYWHERE = ARCHITECTURES.map(({ id }) => id);

const STOPPED = { done: [[6, 'stop-server', S1]] } as const;

/** What is said of each thing to try. */
const CLAIMS: Readonly<Record<TrialId, (stage: Stage) => void>> = {
  'shop.memory': (stage) => {
    for (const atS of [2, 6, 12, 20]) {
      const done = [[atS, 'stop-server', S1]] as const;
      const told = played(stage, { done, untilS: atS + 30 });
      const lost = told.people('sessionLost');
      expect(lost.length).toBeGreaterThan(0);
      expect(told.people('forcedLogin')).toEqual(lost);
      expect(told.people('cartLost')).toEqual(lost);
      for (const lane of lanes(under(stage, 'central-store'), { done }))
        expect(verdictsOf(lane)[0]).toContain(verdict('verdict.allIn'));
    }
  },
  'shop.store': (stage) => {
    const told = played(stage);
    expect(told.only('change')[0]).toMatchObject({
      atUs: 8_000_000,
      change: 'crash-store-machine',
    });
    const everybody = planned(stage.scenario).clients.count;
    for (const kind of ['sessionLost', 'cartLost', 'forcedLogin'] as const)
      expect(told.people(kind), kind).toHaveLength(everybody);
    const other = { ...stage, scenario: 'store-replica' } as const;
    const replicated = played(other);
    expect(replicated.only('change')[0]).toMatchObject({
      atUs: 8_000_000,
      change: 'crash-store-machine',
    });
    expect(total(replicated, 'sessions-lost', 'carts-lost')).toBe(0);
  },
  'shop.twice': (stage) => {
    const told = played(stage);
    expect(told.only('change').map(({ atUs }) => atUs)).toEqual([6_000_000, 24_000_000]);
    expect(total(told, 'duplicate-orders')).toBeGreaterThan(0);
    const keyed = played(stage, { more: { orders: { idempotencyKeys: 'sent' } } });
    expect(total(keyed, 'duplicate-orders')).toBe(0);
  },
  'site.down': (stage) => {
    const told = played(stage);
    expect(told.only('change').map(({ atUs }) => atUs)).toEqual([20e6, 20e6, 20e6]);
    const statuses = endedAfter(told, 23).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(10);
    expect(statuses.filter((status) => status >= 500).length).toBeGreaterThan(0);
    expect(statuses.every((status) => status === 200 || status >= 500)).toBe(true);
  },
  'site.leak': (stage) => {
    expect(played(stage, { untilS: 30 }).only('leaked').length).toBeGreaterThan(0);
  },
  'site.token': (stage) => {
    expect(played(stage).only('leaked')).toEqual([]);
  },
  'weather.stop': (stage) => {
    for (const id of EVERYWHERE) {
      const told = played(under(stage, id));
      expect(told.only('change')[0]).toMatchObject({ atUs: 10_000_000, change: 'stop-server' });
      expect(total(told, 'errors')).toBeGreaterThan(0);
      // In each of its forms, however narrow the column.
      for (const said of lanes(under(stage, id)).flatMap(verdictsOf))
        expect(said, id).toContain(verdict('verdict.noneKept'));
    }
  },
  'weather.cookie': (stage) => {
    // Everybody has had an answer by then, and has sent the cookie that came with it.
    const CARRIED_S = 5;
    for (const id of EVERYWHERE) {
      const requests = lanes(under(stage, id)).map(requestOf);
      if (id === 'sticky') expect(requests.slice(CARRIED_S)).not.toContain('0 B');
      else expect(new Set(requests)).toEqual(new Set(['0 B']));
    }
  },
  'weather.cached': (stage) => {
    const told = played(stage);
    expect(told.only('change').map(({ atUs }) => atUs)).toEqual([20e6, 20e6, 20e6]);
    const late = endedAfter(told, 23);
    expect(late.filter(({ status }) => status === 200).length).toBeGreaterThan(10);
  },
  ...STREAMING_CLAIMS,
  ...MESSAGING_CLAIMS,
  ...API_CLAIMS,
  ...BANKING_CLAIMS,
  ...SERVICE_CLAIMS,
};

/** What is said to go wrong: on which stage it does, and what can be seen there. */
const FAILURES: Readonly<Record<FailureId, readonly [TrialId, (stage: Stage) => void]>> = {
  'shop.fails.server': [
    'shop.memory',
    (stage) => {
      const told = played(stage, STOPPED);
      const there = sessionsAt(
        told,
        6,
        ({ kind, index }) => kind === PlaceKind.memory && index === S1,
      );
      expect(there.size).toBeGreaterThan(0);
      expect(new Set(told.only('sessionLost').map(({ session }) => session))).toEqual(there);
      expect(told.people('cartLost')).toEqual(told.people('sessionLost'));
    },
  ],
  'shop.fails.response': [
    'shop.twice',
    (stage) => {
      const told = played(stage);
      const unheard = new Set(told.only('hopLost').map(({ attempt }) => attempt));
      for (const { client, position } of told.only('duplicateOrder')) {
        const [first] = told.only('orderPlaced').filter((order) => order.client === client);
        expect(first?.position).toBeLessThan(position);
        expect(unheard).toContain(first?.attempt);
      }
    },
  ],
  'shop.fails.store': [
    'shop.store',
    (stage) => {
      const told = played(stage);
      const there = sessionsAt(told, 8, ({ kind }) => kind === PlaceKind.store);
      const lost = new Set(told.only('sessionLost').map(({ session }) => session));
      expect(there.size).toBe(planned(stage.scenario).clients.count);
      expect(lost).toEqual(there);
    },
  ],
  'site.fails.leak': [
    'site.leak',
    (stage) => {
      const leaks = played(stage).only('leaked');
      expect(leaks.length).toBeGreaterThan(0);
      for (const { client, owner } of leaks) expect(client).not.toBe(owner);
      const { clients } = planned(stage.scenario);
      const marked = played(stage, {
        more: { clients: { publicShare: clients.publicShare }, cdn: { on: true } },
      });
      expect(marked.only('leaked')).toEqual([]);
    },
  ],
  'site.fails.servers': [
    'site.down',
    (stage) => {
      const told = played(stage);
      // No server answers: what goes well comes from the cache.
      const answered = told.only('answered').filter(({ atUs }) => atUs > 21e6);
      expect(answered.every(({ status }) => status >= 500)).toBe(true);
      const { hit, stale } = CacheAnswer;
      const kept = told
        .only('cacheAnswer')
        .filter(({ answer }) => answer === hit || answer === stale);
      const fromCache = new Set(kept.map(({ attempt }) => attempt));
      for (const { attempt, status } of endedAfter(told, 23))
        if (status < 500) expect(fromCache).toContain(attempt);
    },
  ],
  'weather.fails.server': [
    'weather.stop',
    (stage) => {
      const told = played(stage);
      const noticed = told.only('balancerBelief').find(({ atUs }) => atUs > 10e6);
      expect(noticed).toMatchObject({ server: S1, belief: 1 });
      const to = new Map(told.only('routed').map(({ attempt, server }) => [attempt, server]));
      expect(told.errors().length).toBeGreaterThan(0);
      for (const { attempt, atUs } of told.errors()) {
        expect(to.get(attempt)).toBe(S1);
        expect(atUs).toBeLessThan(noticed?.atUs ?? 0);
      }
      expect(total(told, 'sessions-lost', 'carts-lost', 'forced-logins')).toBe(0);
    },
  ],
  'weather.fails.cookie': [
    'weather.cookie',
    (stage) => {
      const told = played(stage);
      const given = new Map<number, number>();
      for (const { client, affinity, position } of told.only('clientCredential'))
        if (affinity > 0 && !given.has(client)) given.set(client, position);
      expect(given.size).toBe(planned(stage.scenario).clients.count);
      for (const { client, position, bytes } of told.only('attemptSent'))
        expect(bytes > 0, `${position}`).toBe(position > (given.get(client) ?? 0));
      // Nobody needs it: without one as many requests go well.
      const ok = (id: ArchitectureId) => total(played(under(stage, id)), 'requests-ok');
      expect(ok('jwt')).toBe(ok('sticky'));
    },
  ],
  ...STREAMING_FAILURES,
  ...MESSAGING_FAILURES,
  ...API_FAILURES,
  ...BANKING_FAILURES,
  ...SERVICE_FAILURES,
};

const trials = IDS.flatMap((id) => [...USE_CASES[id].trials]);
const failures = IDS.flatMap((id) => USE_CASES[id].failures.map((failure) => ({ id, failure })));

describe('what is to be tried', () => {
  it.each(trials)('$id shows what is said of it', ({ id, ...stage }) => CLAIMS[id](stage));

  it('is two or three things, each in words of its own', () => {
    for (const id of IDS) expect([2, 3]).toContain(USE_CASES[id].trials.length);
    const said = trials.map(({ id }) => words(`useCases.${id}`));
    expect(new Set(said).size).toBe(trials.length);
  });

  it('is called what the page calls it, where something is to be looked at', () => {
    const quoted = trials.flatMap(({ id }) => [
      ...words(`useCases.${id}.see`).matchAll(/“([^”]+)”/g),
    ]);
    const labels = [
      fiveWays('fiveWays.title', { count: sideBySide().length }),
      fiveWays('fiveWays.request'),
      counters('counters.duplicateOrders'),
      counters('counters.progressLost'),
      counters('counters.transfersLost'),
      counters('counters.leftOpen'),
      counters('counters.toldFailed'),
      counters('counters.madeTwice'),
      fields('fields.clients.retryUnsafe'),
      fields('fields.clients.keyPer'),
      choices('choices.transfer'),
      fields('fields.store.savePolicy'),
      choices('choices.always-write'),
      metrics('metrics.over-limit'),
      metrics('metrics.service-failures'),
      metrics('metrics.store-operations-per-request'),
      metrics('metrics.seats-denied'),
      metrics('metrics.seats-taken-twice'),
      fields('fields.services.retries'),
      fields('fields.services.chain'),
      fields('fields.services.once'),
      fields('fields.limit.whenUnknown'),
      choices('choices.refuse'),
      fields('fields.orders.idempotencyKeys'),
      choices('choices.sent'),
      panel('panel.figures'),
      metrics('metrics.connections-peak'),
      fields('fields.clients.reconnectJitter'),
      readyMade('store-replica').document.name.split(':')[0],
    ];
    expect(new Set(quoted.map(([, label]) => label))).toEqual(new Set(labels));
  });
});

describe('what goes wrong', () => {
  it.each(failures)('$failure, on a stage of its own use case', ({ id, failure }) => {
    const [trial, claim] = FAILURES[failure];
    const stage = trials.find((one) => one.id === trial);
    expect(USE_CASES[id].trials).toContain(stage);
    claim(stage as Stage);
  });
});

describe('a number', () => {
  it('has been measured, or is a default of something that people use', () => {
    for (const id of IDS) {
      const numbers: readonly FieldPath[] = USE_CASES[id].numbers;
      expect(numbers.filter((path) => ILLUSTRATIVE.has(path))).toEqual([]);
      expect(FIELDS.filter(({ path }) => numbers.includes(path))).toHaveLength(numbers.length);
    }
  });
});

describe('a use case', () => {
  it.each(IDS)('%s runs under every architecture', (id) => {
    for (const architecture of EVERYWHERE) {
      const told = played({ scenario: USE_CASES[id].scenario, architecture });
      expect(total(told, 'requests-ok'), architecture).toBeGreaterThan(5);
    }
  });
});
