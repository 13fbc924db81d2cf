import { Cause, type ChangeId } from '../../engine';

/** What a change means for the telling of a run. */
interface Traits {
  /** Where it destroys copies, now or as it goes on; null where it destroys none. */
  readonly takes: 'server' | 'zone' | 'servers' | 'store' | 'tokens' | 'token' | null;
  /** What copies that it destroys at once die of. */
  readonly cause: Cause | null;
  /** What cannot be reached for as long as it lasts, or can again: sessions are hidden there, and not lost. */
  readonly hides: 'server' | 'store' | 'everything' | null;
  /** The change that it undoes: what that one came to is told with it. */
  readonly undoes: ChangeId | null;
  /** Whether it rewrites what the balancer believes: what follows at the same instant is no detection. */
  readonly setsBeliefs: boolean;
  /** Whether it is about a server that is to be found up first. */
  readonly brings: boolean;
}

const NONE: Traits = {
  takes: null,
  cause: null,
  hides: null,
  undoes: null,
  setsBeliefs: false,
  brings: false,
};

const takes = (where: NonNullable<Traits['takes']>, cause: Cause | null): Traits => ({
  ...NONE,
  takes: where,
  cause,
});
const hides = (what: NonNullable<Traits['hides']>): Traits => ({ ...NONE, hides: what });
const undoes = (change: ChangeId): Traits => ({ ...NONE, undoes: change });
const endsStoreOutage = (change: ChangeId): Traits => ({ ...hides('store'), undoes: change });

/** By change, complete: who adds one says what it means for the telling. */
export const TRAITS: Readonly<Record<ChangeId, Traits>> = {
  'stop-server': takes('server', Cause.crash),
  'start-server': { ...NONE, brings: true },
  'freeze-server': hides('server'),
  'unfreeze-server': undoes('freeze-server'),
  'remove-server': { ...takes('server', Cause.removal), setsBeliefs: true },
  'add-server': { ...NONE, setsBeliefs: true, brings: true },
  'stop-balancer': { ...hides('everything'), setsBeliefs: true },
  'start-balancer': { ...undoes('stop-balancer'), setsBeliefs: true },
  'make-store-unreachable': hides('store'),
  'make-store-reachable': endsStoreOutage('make-store-unreachable'),
  'wipe-store': takes('store', Cause.wipe),
  'rotate-keys': takes('tokens', Cause.keyDropped),
  'log-out-client': NONE,
  'ban-client': NONE,
  'start-surge': NONE,
  'end-surge': undoes('start-surge'),
  'slow-store': hides('store'),
  'restore-store-speed': endsStoreOutage('slow-store'),
  'freeze-store': hides('store'),
  'unfreeze-store': endsStoreOutage('freeze-store'),
  'stop-store': takes('store', Cause.crash),
  'crash-store-machine': takes('store', Cause.crash),
  'start-store': undoes('stop-store'),
  'drain-server': NONE,
  'maintain-server': { ...NONE, setsBeliefs: true },
  'ready-server': NONE,
  'cut-server': hides('server'),
  'mend-server': undoes('cut-server'),
  'cut-server-from-store': hides('store'),
  'mend-server-store': endsStoreOutage('cut-server-from-store'),
  'cut-people': hides('everything'),
  'mend-people': undoes('cut-people'),
  'start-loss': hides('everything'),
  'stop-loss': undoes('start-loss'),
  'lose-answers': NONE,
  'deliver-answers': undoes('lose-answers'),
  'stop-zone': takes('zone', Cause.crash),
  'start-zone': undoes('stop-zone'),
  'purge-cdn': NONE,
  'stop-cdn': hides('everything'),
  'start-cdn': NONE,
  'slow-server': NONE,
  'restore-server-speed': undoes('slow-server'),
  deploy: { ...takes('servers', null), setsBeliefs: true },
  'tamper-token': takes('token', Cause.tampered),
};
