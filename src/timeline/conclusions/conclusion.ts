import { type ChangeId, clientName, serverName } from '../../engine';
import { signedKind } from '../carried';
import { type Claim, say } from '../claims/claim';
import { isStoreAsked, isTrue, onlyIn } from '../claims/standing';
import { headline } from '../headlines';
import { countWord } from '../peopleWords';
import type { Saying } from '../saying';
import { stillHolds, tokenLife } from '../sentences';
import { capital, digits, duration, instant, plural } from '../words';
import {
  all,
  by,
  type Case,
  counted,
  inStore,
  logins,
  losses,
  NOTHING,
  type Part,
  rule,
  whereKept,
} from './parts';

/** What a change came to: the fact first, the law behind it after. */
interface Plan {
  readonly fact: Part;
  readonly law: Part;
}

const cost: Plan = { fact: logins, law: losses };
const death: Plan = { fact: logins, law: all(losses, whereKept) };

/** What an outage took: seldom anything that was kept. */
const outage: Plan = {
  fact: all((one) => {
    const { failed } = one.watch.sums;
    const words =
      failed === 0 ? 'no request had failed' : `${plural(failed, 'request')} had failed`;
    return [say(`${by(one)} ${words}.`, counted(one, ['failed']))];
  }),
  law: (one) => {
    const { sessionsLost } = one.watch.sums;
    const claim = counted(one, ['sessionsLost']);
    const law = rule('An outage hides what is kept; by itself it ends nothing.', 'always')(one);
    if (sessionsLost === 0) return [say('No session had been lost.', claim), ...law];
    return [say(`By then, ${plural(sessionsLost, 'session')} had been lost.`, claim)];
  },
};
const storeOutage: Plan = {
  fact: (one) => (isStoreAsked(one.world) ? outage.fact(one) : []),
  law: outage.law,
};

/** A server that was added, or has come back: whom it got. */
const arrival: Plan = {
  fact(one) {
    const { watch, untilUs } = one;
    const { routed, routedTo, bound } = watch.sums;
    const server = serverName(watch.target);
    if (!Number.isFinite(watch.upUs) || routed === 0) return [];
    const claim = counted(one, ['routed', 'routedTo', 'bound'], {
      of: watch.target,
      fromUs: watch.upUs,
    });
    const took = `${duration(untilUs - watch.upUs)}`;
    if (routedTo > 0) {
      return [say(`${server} got ${routedTo} of ${plural(routed, 'request')} in ${took}.`, claim)];
    }
    const why = bound === routed ? ': everybody stayed where they were' : '';
    return [say(`${server} got none of ${plural(routed, 'request')} in ${took}${why}.`, claim)];
  },
  law(one) {
    const { routed, routedTo, bound } = one.watch.sums;
    if (routedTo === 0 && bound === routed) {
      return rule(
        'Affinity moves nobody: a server that comes up gets newcomers only.',
        'bound',
      )(one);
    }
    return all(
      logins,
      inStore('Sessions are in the store: it can serve anybody at once.'),
      rule(
        `${capital(signedKind(one.world.architecture))}s tell it all it needs to know.`,
        'identity-in-pocket',
      ),
    )(one);
  },
};

/** Who is still there after a server has been taken out of balancing. */
const emptying: Plan = {
  fact(one) {
    const { watch, world } = one;
    const { routed, routedTo } = watch.sums;
    const server = serverName(watch.target);
    const claim = counted(one, ['routed', 'routedTo'], { of: watch.target });
    const holders = onlyIn(world, watch.target);
    if (routedTo === 0 && holders.length === 0) {
      const idle: Claim = { is: 'holdsNobody', server: watch.target };
      const words = `${by(one)} ${server} had drained: no request came, nobody’s session is only there.`;
      return [say(words, claim, idle)];
    }
    const got = `${server} had got ${routedTo} of ${plural(routed, 'request')}`;
    return [say(`${by(one)} ${routed === 0 ? 'no server had got a request' : got}.`, claim)];
  },
  law(one) {
    const { watch, world } = one;
    return [...stillHolds(world, watch.target), ...losses(one)];
  },
};

const spike: Plan = {
  fact(one) {
    const { watch, before, untilUs } = one;
    const { sent } = watch.sums;
    const rate = (count: number, us: number) => `${((count * 1e6) / us).toFixed(1)}`;
    if (before.us === 0 || untilUs === watch.sinceUs) return [];
    const now = rate(sent, untilUs - watch.sinceUs);
    const then = rate(before.sent, before.us);
    const earlier: Claim = {
      is: 'counted',
      counts: { sent: before.sent },
      fromUs: watch.sinceUs - before.us,
      untilUs: watch.sinceUs - 1,
    };
    const words = `Up to ${instant(untilUs)} there were ${now} requests a second, ${then} before.`;
    return [say(words, counted(one, ['sent']), earlier)];
  },
  law: losses,
};

const ban: Plan = {
  fact(one) {
    const { watch } = one;
    const who = clientName(watch.target);
    const { accepted } = watch.sums;
    const claim = counted(one, ['accepted'], { of: watch.target });
    const words =
      accepted === 0
        ? `None of ${who}’s requests had been accepted by ${instant(one.untilUs)}.`
        : `${by(one)} ${countWord(accepted).toLowerCase()} of ${who}’s requests had still been accepted.`;
    return [say(words, claim)];
  },
  law: (one) =>
    one.watch.sums.accepted > 0
      ? all(
          rule(
            `A signed ${signedKind(one.world.architecture)} stays valid until it expires: ${tokenLife(one.world)}.`,
            'token-stays-valid',
          ),
          rule('A request under way may have put the session back.', 'identity-in-store'),
        )(one)
      : all(
          rule('A ban removes the session where it is kept.', 'identity-in-memory'),
          rule('A ban removes the session where it is kept.', 'identity-in-store'),
        )(one),
};

const logout: Plan = {
  fact(one) {
    const { watch, untilUs } = one;
    if (!watch.hasEnded) return [];
    const span = { fromUs: watch.sinceUs, untilUs };
    const clients = [watch.target];
    const claim: Claim = { is: 'befell', what: 'endedOnPurpose', clients, ...span };
    return [say('The session ended on purpose: nothing of it counts as lost.', claim)];
  },
  law: NOTHING,
};

/** Responses that got lost: what was done twice, and why not. */
const lostResponses: Plan = {
  fact(one) {
    const { watch, words, untilUs } = one;
    const { duplicates } = watch.sums;
    const claim = counted(one, ['duplicates']);
    if (duplicates === 0) return [say(`${by(one)} no order had been placed twice.`, claim)];
    const clients = [...watch.charged];
    const who = words.share(clients.length);
    const were = clients.length === 1 ? 'was' : 'were';
    const span = { fromUs: watch.sinceUs, untilUs };
    const people: Claim = { is: 'befell', what: 'chargedTwice', clients, only: true, ...span };
    const orders = plural(duplicates, 'duplicate order');
    return [say(`${by(one)} ${who} ${were} charged twice (${orders}).`, claim, people)];
  },
  law(one) {
    const { duplicates, replayed, emptyCheckouts } = one.watch.sums;
    if (duplicates > 0) {
      return all(
        rule(
          `Each retry brought the old cart along in its ${signedKind(one.world.architecture)}.`,
          'whole-in-pocket',
        ),
        rule('Without an idempotency key a retry is a new order.', 'no-keys'),
      )(one);
    }
    if (replayed > 0) {
      const words = `Idempotency keys recognised ${replayed === 1 ? '1 retry' : `${digits(replayed)} retries`}.`;
      return [say(words, counted(one, ['replayed']))];
    }
    if (emptyCheckouts === 0) return [];
    const words = `${capital(countWord(emptyCheckouts))} repeated ${emptyCheckouts === 1 ? 'checkout' : 'checkouts'} found the cart empty: it was ordered already.`;
    return [say(words, counted(one, ['emptyCheckouts']))];
  },
};

const cache: Plan = {
  fact(one) {
    const { cacheAsked, cacheHits } = one.watch.sums;
    if (cacheAsked === 0) return [];
    const claim = counted(one, ['cacheAsked', 'cacheHits']);
    const asked = plural(cacheAsked, 'request');
    return [say(`${by(one)} the CDN had answered ${cacheHits} of ${asked} from its cache.`, claim)];
  },
  law: rule('Only what is the same for everybody may be cached.', 'always'),
};

/** The store lost what it had, or may have: a disk keeps some of it or all. */
const storeDeath: Plan = {
  fact: (one) => (isStoreAsked(one.world) ? logins(one) : []),
  law: losses,
};
const wipe: Plan = {
  fact: storeDeath.fact,
  law(one) {
    const { sessionsLost, cartsLost } = one.watch.sums;
    const law = rule('A wipe ends what an outage only hides.', 'always')(one);
    return sessionsLost + cartsLost > 0 ? [...losses(one), ...law] : losses(one);
  },
};

const keys: Plan = {
  fact: (one) => (isTrue(say('', { is: 'signsNothing' }), one.world) ? [] : logins(one)),
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
  const what = headline(change, target).replace(/,.*$/, '');
  const done: Claim = { is: 'done', change, target, atUs: sinceUs };
  const head = say(`${what} at ${instant(sinceUs)}.`, done);
  return { category: 'conclusion', tone: 'plain', says: [head, ...fact], adds: plan.law(one) };
}
