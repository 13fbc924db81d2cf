import { SCENARIOS } from '../../../scenarios';
import type { ScenarioName } from '../../../scenarios/names';
import type { RunView } from '../../../state/player';
import { plural } from '../../../timeline/words';
import type { Card, Seen } from '../card';
import { grew, inThatTime, laneOf } from '../readings';
import { card, lostAll, lostNobody } from './templates';

type Wanted = Omit<Parameters<typeof card>[0], 'under' | 'fits' | 'label' | 'act' | 'afterS'>;

/** A question about a ready-made scenario: the card opens it, unless it is open and nothing has happened yet. */
function about(name: ScenarioName, wanted: Wanted): Card {
  const found = SCENARIOS.find((scenario) => scenario.name === name);
  if (found === undefined) throw new Error(`There is no scenario "${name}".`);
  const title = found.document.name;
  const isAhead = ({ scenario, done, world }: RunView) =>
    scenario.name === title && done.length === 0 && world.timeUs < found.lastsS * 1e6;
  return card({
    ...wanted,
    under: null,
    root: true,
    about: title,
    fits: () => true,
    label: (run) => (isAhead(run) ? 'Play and see' : 'Open that scenario and see'),
    act: (run) => (isAhead(run) ? { do: 'watch' } : { do: 'open', scenario: name }),
    afterS: (run) => found.lastsS - (isAhead(run) ? run.world.timeUs / 1e6 : 0),
  });
}

/** A store with somebody to take over. */
export const storeReplica = about('store-replica', {
  id: 'store-replica',
  question: () => 'The store’s host dies; a replica follows it. Who is logged out?',
  options: [
    {
      text: 'Everybody: it was shared',
      holds: lostAll,
      reply: 'The replica had a copy of every session.',
    },
    {
      text: 'Nobody, but there is a pause',
      holds: (seen) => lostNobody(seen) && grew(seen, 'errors') > 0,
    },
    {
      text: 'Nobody, and nobody notices',
      holds: (seen) => lostNobody(seen) && grew(seen, 'errors') === 0,
      reply: 'Until the replica takes over, nobody answers.',
    },
  ],
  usual: 1,
  law: 'A single point of failure that is copied costs seconds instead of sessions.',
});

/** Not answered is not the same as not done. */
export const lostResponses = about('double-charge', {
  id: 'lost-responses',
  question: () => 'Responses get lost after the work is done; browsers retry. And orders?',
  options: [
    {
      text: 'Each is placed once',
      holds: (seen) => grew(seen, 'duplicateOrders') === 0,
      reply: 'What came again still had the cart in it.',
    },
    {
      text: 'Some are placed and paid twice',
      holds: (seen) => grew(seen, 'duplicateOrders') > 0,
    },
  ],
  usual: 1,
  law: 'Not answered is not the same as not done: a retry does it again.',
});

/** The same run again, with keys. */
export const idempotency = card({
  id: 'idempotency',
  under: null,
  fits: ({ run, settings }) =>
    laneOf(run).duplicateOrders.total > 0 && settings['orders.idempotencyKeys'] === 'off',
  question: () => 'The same run with an Idempotency-Key on each order. Who pays twice?',
  options: [
    {
      text: 'The same people as before',
      holds: ({ before, now }) => duplicates(now) > 0 && duplicates(now) >= duplicates(before),
      reply: 'It is the same request, and now the server can see that: so is the key.',
    },
    { text: 'Nobody', holds: ({ now }) => duplicates(now) === 0 },
    {
      text: 'Fewer people',
      holds: ({ before, now }) => duplicates(now) > 0 && duplicates(now) < duplicates(before),
      reply: 'Every retry brings its key along, not just some.',
    },
  ],
  usual: 1,
  label: () => 'Switch keys on and see',
  act: () => ({ do: 'turn', settings: { 'orders.idempotencyKeys': 'sent' } }),
  afterS: () => 0,
  happened: ({ before, now }) =>
    `${plural(duplicates(before), 'duplicate order')} without keys, ${duplicates(now)} with them.`,
  law: 'With a key, a server answers a retry from its notes instead of doing it again.',
});

const duplicates = (run: RunView): number => laneOf(run).duplicateOrders.total;

/** What anybody can answer. */
export const publicPages = about('public-pages', {
  id: 'public-pages',
  question: () => 'Most browsing is public, behind a CDN. All servers stop. Who gets pages?',
  options: [
    {
      text: 'Nobody: no server, no page',
      holds: ({ now }) => (now.world.cdn?.stale ?? 0) === 0,
      reply: 'A page that is the same for everybody can be answered by anybody who has it.',
    },
    {
      text: 'Who looks at public pages',
      holds: (seen) => (seen.now.world.cdn?.stale ?? 0) > 0 && grew(seen, 'errors') > 0,
    },
    {
      text: 'Everybody: the CDN has it',
      holds: (seen) => (seen.now.world.cdn?.stale ?? 0) > 0 && grew(seen, 'errors') === 0,
      reply: 'Carts and other personal pages are never kept, and nobody is there to make them.',
    },
  ],
  usual: 1,
  happened: (seen) => {
    const { hits, stale } = seen.now.world.cdn ?? { hits: 0, stale: 0 };
    return `${plural(hits, 'page')} came from the CDN, ${stale} of them too old but served. ${inThatTime(seen)}`;
  },
  law: 'Requests that need no session are the easy ones: any cache can answer them.',
});

/** What nobody else may answer. */
export const privatePage = about('private-page', {
  id: 'private-page',
  question: () => 'Personal pages are marked cacheable. What does the CDN show people?',
  options: [
    {
      text: 'Their own page, only faster',
      holds: (seen) => leaks(seen) === 0 && grew(seen, 'errors') === 0,
      reply: 'The cache goes by the address, and that is the same for everybody.',
    },
    { text: 'Somebody else’s page', holds: (seen) => leaks(seen) > 0 },
    {
      text: 'An error: it may not be kept',
      holds: (seen) => leaks(seen) === 0 && grew(seen, 'errors') > 0,
      reply: 'It was told that it may be kept.',
    },
  ],
  usual: 1,
  happened: (seen) =>
    `${plural(leaks(seen), 'time')} somebody was shown another person’s page. ${inThatTime(seen)}`,
  law: 'A shared cache knows addresses, not people.',
});

const leaks = ({ now }: Seen): number => now.world.cdn?.leaks ?? 0;
