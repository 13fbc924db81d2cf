import { ARCHITECTURES, type ChangeId } from '../../engine';
import type { Told } from '../../messages/told';
import { type Claim, type RuleId, type Statement, say } from '../claims/claim';
import { isStoreAsked, isTrue } from '../claims/truth';
import { keepingIn, usesStore } from '../facts/keeping';
import type { SystemFold } from '../systemFold';
import type { Sentence } from '../view';
import { comingBack, stillHolds, storeWait, tokenLife, unnoticed } from '../words/sentences';

/** What a change means, besides its head. */
interface Aftermath extends Pick<Sentence, 'category' | 'tone'> {
  readonly adds: readonly Statement[];
}

interface Words extends Pick<Sentence, 'category' | 'tone'> {
  /** What goes with it for as long as these claims hold; `target` is what it was done to. */
  readonly adds?: (target: number, system: SystemFold) => readonly Statement[];
  /** Whether only those notice it who keep something in the store. */
  readonly isOfStore?: boolean;
}

type Adds = NonNullable<Words['adds']>;

/** Words that hold for as long as what the change brought about stands. */
const meanwhile =
  (change: ChangeId, told: Told): Adds =>
  (target) => [say(told, { is: 'stands', change, target })];
const law =
  (told: Told, how: RuleId = 'always'): Adds =>
  () => [say(told, { is: 'works', how })];

const harm = (adds?: Adds): Words => ({ category: 'change', tone: 'warn', ...(adds && { adds }) });
const mend = (adds?: Adds): Words => ({ category: 'recovery', tone: 'ok', ...(adds && { adds }) });
const plain = (adds?: Adds): Words => ({
  category: 'change',
  tone: 'plain',
  ...(adds && { adds }),
});
const ofStore = (one: Words): Words => ({ ...one, isOfStore: true });

const stillChecked: Adds = (server) => [
  say(
    { id: 'after.stillChecked' },
    {
      is: 'passesChecks',
      server,
    },
  ),
];
const storeKept: Adds = () => [say({ id: 'after.storeKept' }, { is: 'storeHolds', away: false })];

const TOKEN_STAYS: Claim = { is: 'works', how: 'token-stays-valid' };

const AFTERMATHS: Readonly<Record<ChangeId, Words>> = {
  'stop-server': harm((server, system) => unnoticed(system, server)),
  'remove-server': harm((server, system) => unnoticed(system, server)),
  'start-server': mend((server, system) => comingBack(system, server)),
  'add-server': plain((server, system) => comingBack(system, server)),
  'freeze-server': harm((server, system) => [
    ...meanwhile('freeze-server', { id: 'after.silentServer' })(server, system),
    ...unnoticed(system, server),
  ]),
  'unfreeze-server': mend((server, system) => [
    ...stillHolds(system, server),
    ...comingBack(system, server),
  ]),
  'stop-balancer': harm(meanwhile('stop-balancer', { id: 'after.noBalancer' })),
  'start-balancer': mend(law({ id: 'after.trustingBalancer' }, 'balancer-starts-trusting')),
  'make-store-unreachable': ofStore(
    harm((_target, system) => [
      say(
        { id: 'after.storeUnread' },
        {
          is: 'storeHolds',
          away: true,
        },
      ),
      ...meanwhile('make-store-unreachable', storeWait(system))(0, system),
    ]),
  ),
  'make-store-reachable': ofStore(mend(storeKept)),
  'wipe-store': ofStore(plain()),
  'rotate-keys': plain(),
  'log-out-client': plain(),
  'ban-client': plain((_target, system) => [
    say({ id: 'after.banChecked' }, TOKEN_STAYS),
    say({ id: 'after.tokenExpires', args: tokenLife(system) }, TOKEN_STAYS),
  ]),
  'slow-server': harm(stillChecked),
  'restore-server-speed': mend(),
  'drain-server': harm((server, system) => [
    ...meanwhile('drain-server', { id: 'after.nobodyNew' })(server, system),
    ...stillHolds(system, server),
  ]),
  'maintain-server': harm((server, system) => [
    ...meanwhile('maintain-server', { id: 'after.nobodySent' })(server, system),
    ...stillHolds(system, server),
  ]),
  'ready-server': mend((server, system) => [
    ...stillHolds(system, server),
    ...comingBack(system, server),
  ]),
  'cut-server': harm((server, system) => [
    ...meanwhile('cut-server', { id: 'after.serverCut' })(server, system),
    ...unnoticed(system, server),
  ]),
  'mend-server': mend((server, system) => comingBack(system, server)),
  'cut-server-from-store': ofStore(harm(stillChecked)),
  'mend-server-store': ofStore(mend()),
  'slow-store': ofStore(
    harm((target, system) =>
      system.scenario.store.slowFactor > 1
        ? meanwhile('slow-store', { id: 'after.storeSlow' })(target, system)
        : [],
    ),
  ),
  'restore-store-speed': ofStore(mend()),
  'freeze-store': ofStore(harm(meanwhile('freeze-store', { id: 'after.storeSilent' }))),
  'unfreeze-store': ofStore(mend(storeKept)),
  'stop-store': ofStore(
    harm((target, system) =>
      meanwhile(
        'stop-store',
        system.scenario.store.offlineQueue
          ? { id: 'after.storeQueue' }
          : { id: 'after.storeRefuses' },
      )(target, system),
    ),
  ),
  'crash-store-machine': ofStore(harm(meanwhile('crash-store-machine', { id: 'after.hostGone' }))),
  'start-store': ofStore(mend()),
  'cut-people': harm(meanwhile('cut-people', { id: 'after.peopleCut' })),
  'mend-people': mend(law({ id: 'after.cutEndsNothing' })),
  'start-loss': harm((target, system) =>
    meanwhile(
      'start-loss',
      system.scenario.network.retransmitAfter > 0
        ? { id: 'after.sentAgain' }
        : { id: 'after.givesUp' },
    )(target, system),
  ),
  'stop-loss': mend(),
  'lose-answers': harm(meanwhile('lose-answers', { id: 'after.answersLost' })),
  'deliver-answers': mend(),
  'start-surge': harm((target, system) =>
    system.scenario.clients.surgeFactor > 1
      ? meanwhile('start-surge', { id: 'after.surge' })(target, system)
      : [],
  ),
  'end-surge': mend(),
  'stop-zone': harm(meanwhile('stop-zone', { id: 'after.zoneDown' })),
  'start-zone': mend(),
  'stop-cdn': harm(meanwhile('stop-cdn', { id: 'after.noCdn' })),
  'start-cdn': mend(law({ id: 'after.firstRequests' })),
  'purge-cdn': plain(law({ id: 'after.nextRequests' })),
  deploy: plain(meanwhile('deploy', { id: 'after.deploy' })),
  'tamper-token': plain(meanwhile('tamper-token', { id: 'after.tampered' })),
};

/** Where sessions, or carts, would go to the store. */
const whereOfStore = ({ scenario }: SystemFold): readonly Told[] =>
  ARCHITECTURES.filter(({ id }) => usesStore(keepingIn(scenario, id))).map(
    ({ id }): Told => ({ id: `architectures.${id}` }),
  );

const NOT_SIGNED: Claim = { is: 'signsNothing' };

/** What is said of a change besides its head. `target` is the index of what it was made to. */
export function aftermath(change: ChangeId, target: number, system: SystemFold): Aftermath {
  const { category, tone, adds, isOfStore } = AFTERMATHS[change];
  if (isOfStore && !isStoreAsked(system)) {
    const unused = say({ id: 'after.storeUnused' }, { is: 'storeUnused' });
    const isKept = system.keeping.identity !== null;
    const where: Told = { id: 'after.storeMatters', args: { all: whereOfStore(system) } };
    return {
      category: 'change',
      tone: 'plain',
      // Where nothing is kept, the store matters under no architecture.
      adds: isKept ? [unused, say(where, { is: 'works', how: 'always' })] : [unused],
    };
  }
  const none = say({ id: 'after.nothingSigned' }, NOT_SIGNED);
  if (change === 'rotate-keys' && isTrue(none, system)) {
    return { category: 'change', tone: 'plain', adds: [none] };
  }
  const all = adds?.(target, system) ?? [];
  // The next check is told of as at the change, also by whoever asks later.
  const isSo = (one: Statement) => one.claims[0].is === 'nextCheck' || isTrue(one, system);
  return { category, tone, adds: all.filter(isSo) };
}
