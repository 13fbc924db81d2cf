import { doubleCharge } from '../../../scenarios/doubleCharge';
import { privatePage as privateScenario } from '../../../scenarios/privatePage';
import { publicPages as publicScenario } from '../../../scenarios/publicPages';
import type { ReadyMade } from '../../../scenarios/readyMade';
import { storeReplica as replicaScenario } from '../../../scenarios/storeReplica';
import { weatherApi as weatherScenario } from '../../../scenarios/uses/weatherApi';
import type { RunView } from '../../../state/player';
import { laneOf } from '../../../state/readings';
import type { Card, Seen } from '../card';
import { grew, inThatTime } from '../readings';
import { card, lostAll, lostNobody, lostSome } from './templates';

type Wanted = Omit<Parameters<typeof card>[0], 'under' | 'fits' | 'label' | 'act' | 'afterS'>;

/** A question about a ready-made scenario: the card opens it, unless it is open and nothing has happened yet. */
function about(found: ReadyMade, wanted: Wanted): Card {
  const title = found.document.name;
  const isAhead = ({ scenario, done, system }: RunView) =>
    scenario.name === title && done.length === 0 && system.timeUs < found.lastsS * 1e6;
  return card({
    ...wanted,
    under: null,
    root: true,
    about: title,
    fits: () => true,
    label: (run) => ({ id: isAhead(run) ? 'cards.go.play' : 'cards.go.open' }),
    act: (run) => (isAhead(run) ? { do: 'watch' } : { do: 'open', scenario: found }),
    afterS: (run) => found.lastsS - (isAhead(run) ? run.system.timeUs / 1e6 : 0),
  });
}

/** A store with somebody to take over. */
export const storeReplica = about(replicaScenario, {
  id: 'store-replica',
  question: () => ({ id: 'cards.store-replica.question' }),
  options: [
    {
      text: 'cards.store-replica.everybody',
      holds: lostAll,
      reply: 'cards.store-replica.everybody.reply',
    },
    {
      text: 'cards.store-replica.pause',
      holds: (seen) => lostNobody(seen) && grew(seen, 'errors') > 0,
    },
    {
      text: 'cards.store-replica.nobody',
      holds: (seen) => lostNobody(seen) && grew(seen, 'errors') === 0,
      reply: 'cards.store-replica.nobody.reply',
    },
  ],
  usual: 1,
  law: 'cards.store-replica.law',
});

/** Not answered is not the same as not done. */
export const lostResponses = about(doubleCharge, {
  id: 'lost-responses',
  question: () => ({ id: 'cards.lost-responses.question' }),
  options: [
    {
      text: 'cards.lost-responses.once',
      holds: (seen) => grew(seen, 'duplicateOrders') === 0,
      reply: 'cards.lost-responses.once.reply',
    },
    {
      text: 'cards.lost-responses.twice',
      holds: (seen) => grew(seen, 'duplicateOrders') > 0,
    },
  ],
  usual: 1,
  law: 'cards.lost-responses.law',
});

/** The same run again, with keys. */
export const idempotency = card({
  id: 'idempotency',
  under: null,
  fits: ({ run, settings }) =>
    laneOf(run).duplicateOrders.total > 0 && settings['orders.idempotencyKeys'] === 'off',
  question: () => ({ id: 'cards.idempotency.question' }),
  options: [
    {
      text: 'cards.idempotency.same',
      holds: ({ before, now }) => duplicates(now) > 0 && duplicates(now) >= duplicates(before),
      reply: 'cards.idempotency.same.reply',
    },
    { text: 'cards.idempotency.nobody', holds: ({ now }) => duplicates(now) === 0 },
    {
      text: 'cards.idempotency.fewer',
      holds: ({ before, now }) => duplicates(now) > 0 && duplicates(now) < duplicates(before),
      reply: 'cards.idempotency.fewer.reply',
    },
  ],
  usual: 1,
  label: () => ({ id: 'cards.go.keys' }),
  act: () => ({ do: 'turn', settings: { 'orders.idempotencyKeys': 'sent' } }),
  afterS: () => 0,
  happened: ({ before, now }) => ({
    id: 'cards.idempotency.happened',
    args: { before: duplicates(before), now: duplicates(now) },
  }),
  law: 'cards.idempotency.law',
});

const duplicates = (run: RunView): number => laneOf(run).duplicateOrders.total;

/** What anybody can answer. */
export const publicPages = about(publicScenario, {
  id: 'public-pages',
  question: () => ({ id: 'cards.public-pages.question' }),
  options: [
    {
      text: 'cards.public-pages.nobody',
      holds: ({ now }) => (now.system.cdn?.stale ?? 0) === 0,
      reply: 'cards.public-pages.nobody.reply',
    },
    {
      text: 'cards.public-pages.public',
      holds: (seen) => (seen.now.system.cdn?.stale ?? 0) > 0 && grew(seen, 'errors') > 0,
    },
    {
      text: 'cards.public-pages.everybody',
      holds: (seen) => (seen.now.system.cdn?.stale ?? 0) > 0 && grew(seen, 'errors') === 0,
      reply: 'cards.public-pages.everybody.reply',
    },
  ],
  usual: 1,
  happened: (seen) => {
    const { hits, stale } = seen.now.system.cdn ?? { hits: 0, stale: 0 };
    return { id: 'cards.public-pages.happened', args: { hits, stale, toll: inThatTime(seen) } };
  },
  law: 'cards.public-pages.law',
});

/** What nobody else may answer. */
export const privatePage = about(privateScenario, {
  id: 'private-page',
  question: () => ({ id: 'cards.private-page.question' }),
  options: [
    {
      text: 'cards.private-page.own',
      holds: (seen) => leaks(seen) === 0 && grew(seen, 'errors') === 0,
      reply: 'cards.private-page.own.reply',
    },
    { text: 'cards.private-page.other', holds: (seen) => leaks(seen) > 0 },
    {
      text: 'cards.private-page.error',
      holds: (seen) => leaks(seen) === 0 && grew(seen, 'errors') > 0,
      reply: 'cards.private-page.error.reply',
    },
  ],
  usual: 1,
  happened: (seen) => ({
    id: 'cards.private-page.happened',
    args: { leaks: leaks(seen), toll: inThatTime(seen) },
  }),
  law: 'cards.private-page.law',
});

const leaks = ({ now }: Seen): number => now.system.cdn?.leaks ?? 0;

/** Who is asked for nothing but an answer has nothing to keep. */
export const weatherApi = about(weatherScenario, {
  id: 'weather-api',
  question: () => ({ id: 'cards.weather-api.question' }),
  options: [
    { text: 'cards.weather-api.bound', holds: lostSome, reply: 'cards.weather-api.bound.reply' },
    {
      text: 'cards.weather-api.errors',
      holds: (seen) => lostNobody(seen) && grew(seen, 'errors') > 0,
    },
    {
      text: 'cards.weather-api.nobody',
      holds: (seen) => lostNobody(seen) && grew(seen, 'errors') === 0,
      reply: 'cards.weather-api.nobody.reply',
    },
  ],
  usual: 1,
  law: 'cards.weather-api.law',
});
