import type { ChangeId } from '../engine';
import type hints from '../messages/en/controls/hints';
import type { MessageOf } from '../messages/room';

/** What a change is done to, and so the heading under which it is offered. */
export type Subject =
  | 'server'
  | 'servers'
  | 'person'
  | 'people'
  | 'network'
  | 'balancer'
  | 'store'
  | 'zone'
  | 'cdn';

/** How a change is offered. */
interface Offer {
  readonly subject: Subject;
  /** Whether it brings its node back. */
  readonly back?: true;
  /** Besides what a press of the node does: offered without another step. */
  readonly primary?: true;
  /** What tells it from the one beside it that sounds alike. */
  readonly hint?: MessageOf<typeof hints>['id'];
}

const TABLE = {
  'stop-server': { subject: 'server' },
  'start-server': { subject: 'server', back: true },
  'freeze-server': { subject: 'server' },
  'unfreeze-server': { subject: 'server' },
  'remove-server': { subject: 'server' },
  'drain-server': { subject: 'server' },
  'maintain-server': { subject: 'server' },
  'ready-server': { subject: 'server' },
  'cut-server': { subject: 'server' },
  'mend-server': { subject: 'server' },
  'cut-server-from-store': { subject: 'server' },
  'mend-server-store': { subject: 'server' },
  'slow-server': { subject: 'server' },
  'restore-server-speed': { subject: 'server' },
  'add-server': { subject: 'servers', primary: true },
  'rotate-keys': { subject: 'servers' },
  deploy: { subject: 'servers' },
  'stop-balancer': { subject: 'balancer' },
  'start-balancer': { subject: 'balancer', back: true },
  'make-store-unreachable': { subject: 'store' },
  'make-store-reachable': { subject: 'store', back: true },
  'start-store': { subject: 'store', back: true },
  'wipe-store': { subject: 'store', primary: true },
  'slow-store': { subject: 'store' },
  'restore-store-speed': { subject: 'store' },
  'freeze-store': { subject: 'store' },
  'unfreeze-store': { subject: 'store' },
  'stop-store': { subject: 'store', hint: 'hints.stop-store' },
  'crash-store-machine': { subject: 'store', hint: 'hints.crash-store-machine' },
  'log-out-client': { subject: 'person' },
  'ban-client': { subject: 'person' },
  'tamper-token': { subject: 'person' },
  'start-surge': { subject: 'people' },
  'end-surge': { subject: 'people' },
  'cut-people': { subject: 'people' },
  'mend-people': { subject: 'people' },
  'start-loss': { subject: 'network', hint: 'hints.start-loss' },
  'stop-loss': { subject: 'network' },
  'lose-answers': { subject: 'network', hint: 'hints.lose-answers' },
  'deliver-answers': { subject: 'network' },
  'stop-zone': { subject: 'zone' },
  'start-zone': { subject: 'zone' },
  'purge-cdn': { subject: 'cdn' },
  'stop-cdn': { subject: 'cdn' },
  'start-cdn': { subject: 'cdn', back: true },
} as const satisfies Readonly<Record<ChangeId, Offer>>;

/** How the page offers every change. */
export const OFFERS: Readonly<Record<ChangeId, Offer>> = TABLE;

/** What has a name of its own, which its changes say. */
type NamedSubject = 'server' | 'person' | 'zone';
const NAMED: ReadonlySet<Subject> = new Set<NamedSubject>(['server', 'person', 'zone']);

type ChangeTo<Which> = {
  readonly [Id in ChangeId]: (typeof TABLE)[Id]['subject'] extends Which ? Id : never;
}[ChangeId];

/** Whether a change says the name of what it is done to. */
export const isNamed = (change: ChangeId): change is ChangeTo<NamedSubject> =>
  NAMED.has(OFFERS[change].subject);
