import {
  type ArchitectureId,
  BalancerCondition,
  type FieldValue,
  NetworkFlag,
  ServerCondition,
  StoreCondition,
} from '../../engine';
import type words from '../../messages/en/panel/reasons';
import '../../messages/en/fields/store';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { shownLane } from './lanes';

/** Something that is so, or has happened, and why that does what it does under an architecture. */
interface Reason {
  applies(run: RunView): boolean;
  /** It is so also where nobody has a session. */
  readonly isOfLinks?: true;
  readonly why: Readonly<Record<ArchitectureId, Why>>;
}

/** The settings of the run, by path. */
type Settings = Readonly<Record<string, FieldValue>>;

type Said = MessageOf<typeof words>;
/** What is so whatever the settings are, or depends on them; null where nothing is to be said. */
type Why = Said | null | ((settings: Settings) => Said);

const everywhere = (why: Why): Reason['why'] => ({
  'in-memory': why,
  sticky: why,
  'central-store': why,
  jwt: why,
  hybrid: why,
  'signed-cookie': why,
});

const hasStopped = ({ system }: RunView): boolean =>
  system.servers.some(({ condition }) => condition === ServerCondition.stopped);

const NOTHING_KEPT: Said = { id: 'reasons.nothingKept' };
const UNUSED: Said = { id: 'reasons.storeUnused' };
const TOKEN: Said = { id: 'reasons.bannedToken' };

/** Where servers send each other copies, less is lost with one memory. */
const unlessCopied =
  (
    id:
      | 'reasons.stopped.in-memory'
      | 'reasons.stopped.sticky'
      | 'reasons.unknownThere'
      | 'reasons.memoryGone',
    copied: 'reasons.stopped.copied' | 'reasons.copyNotThere',
  ): Why =>
  (settings) => ({ id: settings['sessions.replication'] === 'none' ? id : copied });

/** A change that the store makes by itself is no copy of the session. */
const writesBack = (settings: Settings): boolean =>
  settings['store.updates'] === 'whole-session' || settings['store.savePolicy'] === 'always-write';

/** Where keys tell one order from another, the rest is not so. */
const orderedTwice =
  (why: 'server' | 'token' | 'cookie'): Why =>
  (settings) => ({
    id: 'reasons.orderedTwice',
    args: { why: settings['orders.idempotencyKeys'] === 'off' ? why : 'other' },
  });

/** The latest in the order of importance first. What is said of each must be so whenever it applies. */
const REASONS: readonly Reason[] = [
  {
    applies: ({ system }) => system.balancer.condition === BalancerCondition.stopped,
    isOfLinks: true,
    why: everywhere({ id: 'reasons.balancerDown' }),
  },
  {
    applies: ({ system }) => system.store.condition !== StoreCondition.reachable,
    why: {
      'in-memory': UNUSED,
      sticky: UNUSED,
      'central-store': (settings) =>
        settings['store.fallback'] === 'none'
          ? { id: 'reasons.storeAsked' }
          : { id: 'reasons.storeReplaced', args: { setting: { id: 'fields.store.fallback' } } },
      jwt: (settings) => ({
        id:
          settings['token.denylist'] === 'store' ? 'reasons.denylistGone' : 'reasons.tokensChecked',
      }),
      hybrid: (settings) => ({
        id:
          settings['token.denylist'] === 'store'
            ? 'reasons.denylistGone'
            : settings['store.fallback'] === 'none'
              ? 'reasons.cartsWait'
              : 'reasons.cartsReplaced',
      }),
      'signed-cookie': UNUSED,
    },
  },
  {
    applies: ({ system }) => system.store.used && system.store.goneCount > 0,
    why: {
      ...everywhere(null),
      'central-store': (settings) => ({
        id: writesBack(settings) ? 'reasons.storeWipedBack' : 'reasons.storeWiped',
      }),
      hybrid: { id: 'reasons.cartsWiped' },
    },
  },
  {
    applies: hasStopped,
    why: {
      'in-memory': unlessCopied('reasons.stopped.in-memory', 'reasons.stopped.copied'),
      sticky: unlessCopied('reasons.stopped.sticky', 'reasons.stopped.copied'),
      'central-store': { id: 'reasons.stopped.central-store' },
      jwt: { id: 'reasons.stopped.jwt' },
      hybrid: { id: 'reasons.stopped.hybrid' },
      'signed-cookie': { id: 'reasons.stopped.signed-cookie' },
    },
  },
  {
    applies: (run) => shownLane(run).bans.peopleCount > 0,
    why: {
      'in-memory': { id: 'reasons.bannedInMemory' },
      sticky: { id: 'reasons.bannedInMemory' },
      'central-store': (settings) => ({
        id: writesBack(settings) ? 'reasons.bannedInStoreBack' : 'reasons.bannedInStore',
      }),
      jwt: TOKEN,
      hybrid: TOKEN,
      'signed-cookie': { id: 'reasons.bannedCookie' },
    },
  },
  {
    applies: (run) => shownLane(run).duplicateOrders.total > 0,
    why: {
      ...everywhere(orderedTwice('server')),
      jwt: orderedTwice('token'),
      'signed-cookie': orderedTwice('cookie'),
    },
  },
  {
    applies: ({ system }) => (system.balancer.networkFlags & NetworkFlag.losingAnswers) !== 0,
    isOfLinks: true,
    why: everywhere({ id: 'reasons.answersLost' }),
  },
  {
    applies: (run) => shownLane(run).sessionsLost.total > 0 && !hasStopped(run),
    why: {
      ...everywhere(null),
      'in-memory': unlessCopied('reasons.unknownThere', 'reasons.copyNotThere'),
      sticky: unlessCopied('reasons.memoryGone', 'reasons.copyNotThere'),
    },
  },
];

const REASONS_MAX = 2;

/** Why the run is as it is under the shown architecture: the most important first; empty where nothing has happened. */
export function reasonsOf(run: RunView, settings: Settings): readonly Said[] {
  const { architecture, keeps } = run.system;
  const isKept = keeps !== 'nothing';
  return REASONS.filter(({ applies }) => applies(run))
    .map(({ why, isOfLinks }) => (isKept || isOfLinks ? why[architecture] : NOTHING_KEPT))
    .flatMap((why) => (typeof why === 'function' ? why(settings) : (why ?? [])))
    .filter((said, index, all) => said !== all[index - 1])
    .slice(0, REASONS_MAX);
}
