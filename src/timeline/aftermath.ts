import { ARCHITECTURES, type ChangeId } from '../engine';
import { signedKind } from './carried';
import { type Claim, type RuleId, type Statement, say } from './claims/claim';
import { isStoreAsked, isTrue } from './claims/standing';
import { keepingOf, usesStore } from './keeping';
import { listOf } from './peopleWords';
import { comingBack, stillHolds, storeWait, tokenLife, unnoticed } from './sentences';
import type { Sentence } from './view';
import type { WorldFold } from './worldFold';

/** What a change means, besides its head. */
interface Aftermath extends Pick<Sentence, 'category' | 'tone'> {
  readonly adds: readonly Statement[];
}

interface Words extends Pick<Sentence, 'category' | 'tone'> {
  /** What goes with it for as long as these claims hold; `target` is what it was done to. */
  readonly adds?: (target: number, world: WorldFold) => readonly Statement[];
  /** Whether only those notice it who keep something in the store. */
  readonly isOfStore?: boolean;
}

type Adds = NonNullable<Words['adds']>;

/** Words that hold for as long as what the change brought about stands. */
const meanwhile =
  (change: ChangeId, words: string): Adds =>
  (target) => [say(words, { is: 'stands', change, target })];
const law =
  (words: string, how: RuleId = 'always'): Adds =>
  () => [say(words, { is: 'works', how })];

const harm = (adds?: Adds): Words => ({ category: 'change', tone: 'warn', ...(adds && { adds }) });
const mend = (adds?: Adds): Words => ({ category: 'recovery', tone: 'ok', ...(adds && { adds }) });
const plain = (adds?: Adds): Words => ({
  category: 'change',
  tone: 'plain',
  ...(adds && { adds }),
});
const ofStore = (one: Words): Words => ({ ...one, isOfStore: true });

const stillChecked: Adds = (server) => [
  say('It still passes its health checks, so people are still sent there.', {
    is: 'passesChecks',
    server,
  }),
];
const storeKept: Adds = () => [
  say('What it keeps is still there.', { is: 'storeHolds', away: false }),
];

const TOKEN_STAYS: Claim = { is: 'works', how: 'token-stays-valid' };

const AFTERMATHS: Readonly<Record<ChangeId, Words>> = {
  'stop-server': harm((server, world) => unnoticed(world, server)),
  'remove-server': harm((server, world) => unnoticed(world, server)),
  'start-server': mend((server, world) => comingBack(world, server)),
  'add-server': plain((server, world) => comingBack(world, server)),
  'freeze-server': harm((server, world) => [
    ...meanwhile('freeze-server', 'It accepts requests and never answers.')(server, world),
    ...unnoticed(world, server),
  ]),
  'unfreeze-server': mend((server, world) => [
    ...stillHolds(world, server),
    ...comingBack(world, server),
  ]),
  'stop-balancer': harm(meanwhile('stop-balancer', 'Nobody can reach a server until it starts.')),
  'start-balancer': mend(
    law('It marks every server up until checks say otherwise.', 'balancer-starts-trusting'),
  ),
  'make-store-unreachable': ofStore(
    harm((_target, world) => [
      say('What it keeps is still in it, but no server can read it.', {
        is: 'storeHolds',
        away: true,
      }),
      ...meanwhile('make-store-unreachable', storeWait(world))(0, world),
    ]),
  ),
  'make-store-reachable': ofStore(mend(storeKept)),
  'wipe-store': ofStore(plain()),
  'rotate-keys': plain(),
  'log-out-client': plain(),
  'ban-client': plain((_target, world) => [
    say('A ban takes effect only where someone checks for it.', TOKEN_STAYS),
    say(`A ${signedKind(world.architecture)} expires ${tokenLife(world)}.`, TOKEN_STAYS),
  ]),
  'slow-server': harm(stillChecked),
  'restore-server-speed': mend(),
  'drain-server': harm((server, world) => [
    ...meanwhile('drain-server', 'It gets nobody new.')(server, world),
    ...stillHolds(world, server),
  ]),
  'maintain-server': harm((server, world) => [
    ...meanwhile('maintain-server', 'Nobody is sent there.')(server, world),
    ...stillHolds(world, server),
  ]),
  'ready-server': mend((server, world) => [
    ...stillHolds(world, server),
    ...comingBack(world, server),
  ]),
  'cut-server': harm((server, world) => [
    ...meanwhile('cut-server', 'It runs, and nothing gets through to it.')(server, world),
    ...unnoticed(world, server),
  ]),
  'mend-server': mend((server, world) => comingBack(world, server)),
  'cut-server-from-store': ofStore(harm(stillChecked)),
  'mend-server-store': ofStore(mend()),
  'slow-store': ofStore(harm(meanwhile('slow-store', 'Every request that needs it waits longer.'))),
  'restore-store-speed': ofStore(mend()),
  'freeze-store': ofStore(
    harm(meanwhile('freeze-store', 'It accepts what it is asked and never answers.')),
  ),
  'unfreeze-store': ofStore(mend(storeKept)),
  'stop-store': ofStore(
    harm((target, world) =>
      meanwhile(
        'stop-store',
        world.scenario.store.offlineQueue
          ? 'Servers queue what they would ask it until they are connected again.'
          : 'Anyone who asks it is refused at once.',
      )(target, world),
    ),
  ),
  'crash-store-machine': ofStore(
    harm(meanwhile('crash-store-machine', 'Nothing answers and nothing refuses: servers wait.')),
  ),
  'start-store': ofStore(mend()),
  'cut-people': harm(meanwhile('cut-people', 'Nobody can reach the shop: nothing gets through.')),
  'mend-people': mend(law('A cut by itself ends no session.')),
  'start-loss': harm((target, world) =>
    meanwhile(
      'start-loss',
      world.scenario.network.retransmitAfter > 0
        ? 'Lost messages are sent again after a while and arrive late.'
        : 'Anyone waiting for a response eventually gives up.',
    )(target, world),
  ),
  'stop-loss': mend(),
  'lose-answers': harm(
    meanwhile('lose-answers', 'The work is done, but whoever asked never hears of it.'),
  ),
  'deliver-answers': mend(),
  'start-surge': harm((target, world) =>
    world.scenario.clients.surgeFactor > 1
      ? meanwhile('start-surge', 'People ask more often than before.')(target, world)
      : [],
  ),
  'end-surge': mend(),
  'stop-zone': harm(meanwhile('stop-zone', 'Every server in it is stopped.')),
  'start-zone': mend(),
  'stop-cdn': harm(
    meanwhile('stop-cdn', 'Requests go through it: nobody reaches the load balancer.'),
  ),
  'start-cdn': mend(law('The first requests go all the way to a server.')),
  'purge-cdn': plain(law('The next requests go all the way to a server.')),
  deploy: plain(meanwhile('deploy', 'Each server in turn restarts with an empty memory.')),
};

/** "Central store and Hybrid": where sessions or carts go to the store. */
const OF_STORE = listOf(
  ARCHITECTURES.filter(({ id }) => usesStore(keepingOf(id))).map(({ title }) => title),
);

const NOT_SIGNED: Claim = { is: 'signsNothing' };

/** What is said of a change besides its head. `target` is the index of what it was made to. */
export function aftermath(change: ChangeId, target: number, world: WorldFold): Aftermath {
  const { category, tone, adds, isOfStore } = AFTERMATHS[change];
  if (isOfStore && !isStoreAsked(world)) {
    const words = 'Nobody notices: no session and no cart is kept in the store now.';
    const see = `It matters under ${OF_STORE}.`;
    return {
      category: 'change',
      tone: 'plain',
      adds: [say(words, { is: 'storeUnused' }), say(see, { is: 'works', how: 'always' })],
    };
  }
  const none = say('Nobody notices: nothing is signed here.', NOT_SIGNED);
  if (change === 'rotate-keys' && isTrue(none, world)) {
    return { category: 'change', tone: 'plain', adds: [none] };
  }
  const all = adds?.(target, world) ?? [];
  // The next check is told of as at the change, also by whoever asks later.
  const isSo = (one: Statement) => one.claims[0].is === 'nextCheck' || isTrue(one, world);
  return { category, tone, adds: all.filter(isSo) };
}
