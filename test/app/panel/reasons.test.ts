/**
 * Goal: no sentence under "Explain" says what a setting has made untrue.
 * Method: everything that has a reason, under every architecture, with every choice and every flag turned by itself. A table
 * says when each sentence is so; a sentence that is not in it, or that nothing brings about any more, is a failure.
 */
import { describe, expect, it } from 'vitest';
import { reasonsOf } from '../../../src/app/panel/reasons';
import {
  ARCHITECTURES,
  type ArchitectureId,
  BalancerCondition,
  FIELDS,
  type FieldValue,
  NetworkFlag,
  StoreCondition,
} from '../../../src/engine';
import type { RunView } from '../../../src/state/wording';
import { lane, tally } from '../../support/viewParts';
import { healthy, stopped, wiped } from '../../support/views';

type Values = Readonly<Record<string, FieldValue>>;
const USUAL: Values = Object.fromEntries(FIELDS.map(({ path, stretched }) => [path, stretched]));

/** The usual settings, and with every other choice and flag that there is. */
const SETTINGS: readonly Values[] = [
  USUAL,
  ...FIELDS.flatMap(({ path, choices, stretched }) =>
    (choices ?? (typeof stretched === 'boolean' ? [true, false] : []))
      .filter((value) => value !== stretched)
      .map((value) => ({ ...USUAL, [path]: value })),
  ),
  { ...USUAL, 'store.updates': 'per-item', 'store.savePolicy': 'always-write' },
];

const withLane = (more: Parameters<typeof lane>[1]): RunView => ({
  ...healthy,
  lanes: ARCHITECTURES.map(({ id }) => lane(id, more)),
});
const { system } = healthy;

/** One picture for each thing that has a reason. */
const PICTURES: Readonly<Record<string, RunView>> = {
  stopped,
  wiped,
  noBalancer: {
    ...healthy,
    system: { ...system, balancer: { ...system.balancer, condition: BalancerCondition.stopped } },
  },
  noStore: {
    ...healthy,
    system: { ...system, store: { ...system.store, condition: StoreCondition.unreachable } },
  },
  ban: withLane({ bans: { ...lane('jwt').bans, people: [0], peopleCount: 1 } }),
  duplicates: withLane({ duplicateOrders: tally([1]) }),
  losingAnswers: {
    ...healthy,
    system: {
      ...system,
      balancer: { ...system.balancer, networkFlags: NetworkFlag.losingAnswers },
    },
  },
  lost: withLane({ sessionsLost: tally([0]) }),
  stoppedWithoutSessions: {
    ...stopped,
    system: { ...stopped.system, keeps: 'nothing' },
  },
};

type IsSo = (value: (path: string) => FieldValue | undefined, id: ArchitectureId) => boolean;
const always: IsSo = () => true;
const under =
  (...ids: readonly ArchitectureId[]): IsSo =>
  (_, id) =>
    ids.includes(id);
const both =
  (...all: readonly IsSo[]): IsSo =>
  (value, id) =>
    all.every((one) => one(value, id));
const copied =
  (isCopied: boolean): IsSo =>
  (value) =>
    (value('sessions.replication') !== 'none') === isCopied;
const store = under('central-store');
const listed =
  (isListed: boolean): IsSo =>
  (value) =>
    (value('token.denylist') === 'store') === isListed;
const fallsBack =
  (does: boolean): IsSo =>
  (value) =>
    (value('store.fallback') !== 'none') === does;
/** A server has a whole session in its hands and saves it: not where the store applies changes by itself. */
const writesBack: IsSo = (value) =>
  value('store.updates') === 'whole-session' || value('store.savePolicy') === 'always-write';
const known = under('in-memory', 'sticky');
const browser = under('jwt', 'hybrid');
const not =
  (one: IsSo): IsSo =>
  (value, id) =>
    !one(value, id);

/** When each reason is so; with one that tells of an order, what it says besides. */
const WHEN: Readonly<Record<ReturnType<typeof reasonsOf>[number]['id'], IsSo>> = {
  'reasons.balancerDown': always,
  'reasons.nothingKept': always,
  'reasons.storeUnused': under('in-memory', 'sticky', 'signed-cookie'),
  'reasons.storeAsked': both(store, fallsBack(false)),
  'reasons.storeReplaced': both(store, fallsBack(true)),
  'reasons.denylistGone': both(browser, listed(true)),
  'reasons.tokensChecked': both(under('jwt'), listed(false)),
  'reasons.cartsWait': both(under('hybrid'), listed(false), fallsBack(false)),
  'reasons.cartsReplaced': both(under('hybrid'), listed(false), fallsBack(true)),
  'reasons.storeWiped': both(store, not(writesBack)),
  'reasons.storeWipedBack': both(store, writesBack),
  'reasons.cartsWiped': under('hybrid'),
  'reasons.stopped.in-memory': both(under('in-memory'), copied(false)),
  'reasons.stopped.sticky': both(under('sticky'), copied(false)),
  'reasons.stopped.copied': both(known, copied(true)),
  'reasons.stopped.central-store': store,
  'reasons.stopped.jwt': under('jwt'),
  'reasons.stopped.hybrid': under('hybrid'),
  'reasons.stopped.signed-cookie': under('signed-cookie'),
  'reasons.bannedInMemory': known,
  'reasons.bannedInStore': both(store, not(writesBack)),
  'reasons.bannedInStoreBack': both(store, writesBack),
  'reasons.bannedToken': browser,
  'reasons.bannedCookie': under('signed-cookie'),
  'reasons.orderedTwice': always,
  'reasons.answersLost': always,
  'reasons.unknownThere': both(under('in-memory'), copied(false)),
  'reasons.copyNotThere': both(known, copied(true)),
  'reasons.memoryGone': both(under('sticky'), copied(false)),
};

/** What a second order tells, by what brought the cart: nothing where keys tell one order from another. */
const orderedBy = (id: ArchitectureId) =>
  id === 'jwt' ? 'token' : id === 'signed-cookie' ? 'cookie' : 'server';

/** Every reason, with where it was given. */
const said = Object.entries(PICTURES).flatMap(([picture, view]) =>
  ARCHITECTURES.flatMap(({ id }) =>
    SETTINGS.flatMap((values) =>
      reasonsOf({ ...view, system: { ...view.system, architecture: id } }, values).map(
        (reason) => ({
          picture,
          id,
          values,
          reason,
        }),
      ),
    ),
  ),
);
const turned = (values: Values) =>
  Object.entries(values).filter(([path, value]) => value !== USUAL[path]);

describe('every reason', () => {
  it('is so under the architecture and the settings under which it is given', () => {
    const wrong = said.flatMap(({ picture, id, values, reason }) =>
      WHEN[reason.id]((path) => values[path], id)
        ? []
        : [`${picture}, ${id}, ${turned(values)}: ${reason.id}`],
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('says of a second order what brought it, unless keys tell one from another', () => {
    for (const { id, values, reason } of said) {
      if (reason.id !== 'reasons.orderedTwice') continue;
      const hasKeys = values['orders.idempotencyKeys'] !== 'off';
      expect(reason.args.why).toBe(hasKeys ? 'other' : orderedBy(id));
    }
  });

  it('is given where it is so', () => {
    const unsaid = Object.keys(WHEN).filter((id) => !said.some(({ reason }) => reason.id === id));
    expect(unsaid).toEqual([]);
  });

  it('is given of everything that happened, whatever is set', () => {
    const silent = Object.keys(PICTURES).filter(
      (picture) => !said.some((one) => one.picture === picture),
    );
    expect(silent).toEqual([]);
    for (const picture of [
      'noBalancer',
      'noStore',
      'stopped',
      'ban',
      'duplicates',
      'losingAnswers',
    ]) {
      const of = new Set(
        said
          .filter((one) => one.picture === picture)
          .map(({ id, values }) => `${id} ${SETTINGS.indexOf(values)}`),
      );
      expect([picture, of.size]).toEqual([picture, ARCHITECTURES.length * SETTINGS.length]);
    }
  });
});
