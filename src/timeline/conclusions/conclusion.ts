import { Cause, type ChangeId } from '../../engine';
import type { Told } from '../../messages/told';
import { type Claim, type EventId, say } from '../claims/claim';
import { isStoreAsked, isTrue } from '../claims/truth';
import { signedKind } from '../facts/carried';
import { shortHeadline } from '../words/headlines';
import type { Saying } from '../words/saying';
import { stillHolds, tokenLife } from '../words/sentences';
import {
  all,
  type Case,
  counted,
  inStore,
  isBank,
  logins,
  losses,
  NOTHING,
  type Part,
  rule,
  spanOf,
  whereKept,
} from './parts';

/** What a change came to: the fact first, the law behind it after. */
interface Plan {
  readonly fact: Part;
  readonly law: Part;
}

const cost: Plan = { fact: logins, law: losses };
const death: Plan = { fact: logins, law: all(losses, whereKept) };

const hidden = rule({ id: 'law.outage' }, 'error-is-no-logout');

/** Why not everything fails where the store has only carts. */
const cartsFail: Part = (one) => {
  const { tries } = one.system.scenario.clients;
  return rule({ id: 'law.cartsFail', args: { tries } }, 'pages-without-cart')(one);
};

/** What an outage took, seldom anything that was kept; and the law behind it, where it took nothing. */
const taken =
  (law: Part): Part =>
  (one) => {
    const { sessionsLost: count } = one.watch.sums;
    const claim = counted(one, ['sessionsLost']);
    const span = spanOf(one);
    return count === 0
      ? [say({ id: 'concluded.noSessionLost', args: { span } }, claim), ...law(one)]
      : [say({ id: 'concluded.sessionsLost', args: { count, span } }, claim)];
  };

const outage: Plan = {
  fact: all((one) => {
    const { failed: count } = one.watch.sums;
    return [
      say({ id: 'concluded.failed', args: { span: spanOf(one), count } }, counted(one, ['failed'])),
    ];
  }),
  law: taken(hidden),
};
const storeOutage: Plan = {
  fact: (one) => (isStoreAsked(one.system) ? outage.fact(one) : []),
  law: taken((one) => [...cartsFail(one), ...hidden(one)].slice(0, 1)),
};

/** What is signed under the architecture of a case. */
const signedBy = ({ system }: Case) => ({ signed: signedKind(system.architecture) });

/** A server that was added, or has come back: whom it got. */
const arrival: Plan = {
  fact(one) {
    const { watch, untilUs } = one;
    const { routed, routedTo, bound } = watch.sums;
    const { target: server } = watch;
    if (!Number.isFinite(watch.upUs) || routed === 0) return [];
    const claim = counted(one, ['routed', 'routedTo', 'bound'], {
      of: server,
      fromUs: watch.upUs,
    });
    const args = { server, all: routed, span: { fromUs: watch.upUs, untilUs } };
    if (routedTo > 0)
      return [say({ id: 'concluded.got', args: { ...args, count: routedTo } }, claim)];
    return [say({ id: 'concluded.gotNone', args: { ...args, areBound: bound === routed } }, claim)];
  },
  law(one) {
    const { routed, routedTo, bound } = one.watch.sums;
    if (routedTo === 0 && bound === routed) return rule({ id: 'law.affinity' }, 'bound')(one);
    return all(
      logins,
      inStore({ id: 'law.storeServes' }),
      rule({ id: 'law.tokensTell', args: signedBy(one) }, 'whole-in-pocket'),
      rule({ id: 'law.whoTokensTell' }, 'cart-in-store'),
    )(one);
  },
};

/** Who is still there after a server has been taken out of balancing. */
const emptying: Plan = {
  fact(one) {
    const { watch, system, untilUs: us } = one;
    const { routed, routedTo } = watch.sums;
    const { target: server } = watch;
    const claim = counted(one, ['routed', 'routedTo'], { of: server });
    const idle: Claim = { is: 'holdsNobody', server };
    if (routedTo === 0 && isTrue({ claims: [idle] }, system)) {
      return [say({ id: 'concluded.drained', args: { us, server } }, claim, idle)];
    }
    const span = spanOf(one);
    const told: Told =
      routed === 0
        ? { id: 'concluded.nobodyGot', args: { span } }
        : { id: 'concluded.hadGot', args: { span, server, count: routedTo, all: routed } };
    return [say(told, claim)];
  },
  law(one) {
    const { watch, system } = one;
    return [...stillHolds(system, watch.target), ...losses(one)];
  },
};

const spike: Plan = {
  fact(one) {
    const { watch, untilUs } = one;
    const { sums, before } = watch;
    const { sent } = sums;
    const rate = (count: number, us: number) => (count * 1e6) / us;
    if (before.us === 0 || untilUs === watch.sinceUs) return [];
    const now = rate(sent, untilUs - watch.sinceUs);
    const earlierRate = rate(before.sent, before.us);
    const earlier: Claim = {
      is: 'counted',
      counts: { sent: before.sent },
      fromUs: watch.sinceUs - before.us,
      untilUs: watch.sinceUs - 1,
    };
    const args = { us: untilUs, now, before: earlierRate };
    return [say({ id: 'concluded.spike', args }, counted(one, ['sent']), earlier)];
  },
  law: losses,
};

const ban: Plan = {
  fact(one) {
    const { watch } = one;
    const span = spanOf(one);
    const { target: person } = watch;
    const { accepted: count } = watch.sums;
    const claim = counted(one, ['accepted'], { of: person });
    const told: Told =
      count === 0
        ? { id: 'concluded.banWorked', args: { span, person } }
        : { id: 'concluded.banFailed', args: { span, person, count } };
    return [say(told, claim)];
  },
  law: (one) =>
    one.watch.sums.accepted > 0
      ? all(
          rule({ id: 'law.tokenStays', args: tokenLife(one.system) }, 'token-stays-valid'),
          rule({ id: 'law.putBack' }, 'identity-in-store'),
        )(one)
      : all(
          rule({ id: 'law.ban' }, 'identity-in-memory'),
          rule({ id: 'law.ban' }, 'identity-in-store'),
        )(one),
};

const ended =
  (by: Cause, what: EventId, told: Told): Part =>
  (one) => {
    const { watch } = one;
    if (watch.endedBy !== by) return [];
    const clients = [watch.target];
    return [say(told, { is: 'befell', what, clients, ...spanOf(one) })];
  };
const logout: Plan = {
  fact: ended(Cause.revoked, 'endedOnPurpose', { id: 'concluded.endedOnPurpose' }),
  law: NOTHING,
};
/** A cart that was in the token is a loss all the same. */
const tampering: Plan = {
  fact: ended(Cause.tampered, 'endedByTampering', { id: 'concluded.tampered' }),
  law: losses,
};

/** Responses that got lost: what was done twice, and why not. */
const lostResponses: Plan = {
  fact(one) {
    const { watch, words } = one;
    const span = spanOf(one);
    const { duplicates: count } = watch.sums;
    const claim = counted(one, ['duplicates']);
    if (count === 0)
      return [say({ id: 'concluded.noDuplicates', args: { span, isBank: isBank(one) } }, claim)];
    const clients = [...watch.charged];
    const people: Claim = {
      is: 'befell',
      what: isBank(one) ? 'madeTwice' : 'chargedTwice',
      clients,
      only: true,
      ...span,
    };
    const { length } = clients;
    const args = { span, who: words.share(length), people: length, count, isBank: isBank(one) };
    return [say({ id: 'concluded.chargedTwice', args }, claim, people)];
  },
  law(one) {
    const { duplicates, replayed, emptyCheckouts } = one.watch.sums;
    if (duplicates > 0) {
      return all(
        rule(
          { id: 'law.oldCart', args: { ...signedBy(one), isBank: isBank(one) } },
          'whole-in-pocket',
        ),
        rule({ id: 'law.noKeys', args: { isBank: isBank(one) } }, 'no-keys'),
      )(one);
    }
    if (replayed > 0) {
      const told: Told = { id: 'concluded.keysHelped', args: { count: replayed } };
      return [say(told, counted(one, ['replayed']))];
    }
    if (emptyCheckouts === 0) return [];
    const told: Told = { id: 'concluded.emptyCheckouts', args: { count: emptyCheckouts } };
    return [say(told, counted(one, ['emptyCheckouts']))];
  },
};

const cache: Plan = {
  fact(one) {
    const { cacheAsked, cacheHits } = one.watch.sums;
    if (cacheAsked === 0) return [];
    const claim = counted(one, ['cacheAsked', 'cacheHits']);
    const args = { span: spanOf(one), hits: cacheHits, all: cacheAsked };
    return [say({ id: 'concluded.fromCache', args }, claim)];
  },
  law: rule({ id: 'law.cache' }, 'always'),
};

/** The store lost what it had, or may have: a disk keeps some of it or all. */
const storeDeath: Plan = {
  fact: (one) => (isStoreAsked(one.system) ? logins(one) : []),
  law: losses,
};
const wipe: Plan = {
  fact: storeDeath.fact,
  law(one) {
    const { sessionsLost, cartsLost } = one.watch.sums;
    if (sessionsLost + cartsLost === 0) return losses(one);
    // What is lost elsewhere meanwhile was not wiped.
    const law: Told = { id: 'law.wipe' };
    return all(losses, rule(law, 'identity-in-store'), rule(law, 'cart-in-store'))(one);
  },
};

const keys: Plan = {
  fact: (one) => (isTrue({ claims: [{ is: 'signsNothing' }] }, one.system) ? [] : logins(one)),
  law: losses,
};

/** How each change is concluded. */
const PLANS: Readonly<Record<ChangeId, Plan>> = {
  'stop-server': death,
  'remove-server': death,
  'stop-zone': death,
  deploy: death,
  'start-server': arrival,
  'add-server': arrival,
  'start-zone': cost,
  'drain-server': emptying,
  'maintain-server': emptying,
  'ready-server': cost,
  'freeze-server': outage,
  'unfreeze-server': cost,
  'slow-server': cost,
  'restore-server-speed': cost,
  'cut-server': outage,
  'mend-server': cost,
  'stop-balancer': outage,
  'start-balancer': cost,
  'make-store-unreachable': storeOutage,
  'make-store-reachable': storeOutage,
  'freeze-store': storeOutage,
  'unfreeze-store': storeOutage,
  'slow-store': storeOutage,
  'restore-store-speed': storeOutage,
  'cut-server-from-store': storeOutage,
  'mend-server-store': storeOutage,
  'wipe-store': wipe,
  'stop-store': storeDeath,
  'start-store': storeDeath,
  'crash-store-machine': storeDeath,
  'cut-people': outage,
  'mend-people': outage,
  'start-loss': outage,
  'stop-loss': cost,
  'lose-answers': lostResponses,
  'deliver-answers': lostResponses,
  'rotate-keys': keys,
  'ban-client': ban,
  'log-out-client': logout,
  'tamper-token': tampering,
  'start-surge': spike,
  'end-surge': cost,
  'purge-cdn': cache,
  'stop-cdn': outage,
  'start-cdn': cache,
};

/** What a change came to, once things have settled; null where there is nothing to say of it. */
export function conclude(one: Case): Saying | null {
  const { change, target, sinceUs } = one.watch;
  const plan = PLANS[change];
  const fact = plan.fact(one);
  if (fact.length === 0) return null;
  const what = shortHeadline(change, target);
  const done: Claim = { is: 'done', change, target, atUs: sinceUs };
  const head = say({ id: 'concluded.head', args: { what, us: sinceUs } }, done);
  return { category: 'conclusion', tone: 'plain', says: [head, ...fact], adds: plan.law(one) };
}
