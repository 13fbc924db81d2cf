import type { ChangeId } from '../engine';
import { usesStore } from './keeping';
import { unnoticed } from './sentences';
import type { Sentence } from './view';
import type { WorldFold } from './worldFold';

/** What a change means, where its head alone does not say so. */
interface Aftermath {
  readonly category: Sentence['category'];
  readonly tone: Sentence['tone'];
  readonly detail: string;
  /** Whether only those notice it who keep something in the store. */
  readonly isOfStore?: boolean;
}

const harm = (detail = ''): Aftermath => ({ category: 'change', tone: 'warn', detail });
const mend = (detail = ''): Aftermath => ({ category: 'recovery', tone: 'ok', detail });
const plain = (detail = ''): Aftermath => ({ category: 'change', tone: 'plain', detail });
const ofStore = (one: Aftermath): Aftermath => ({ ...one, isOfStore: true });

const AFTERMATHS: Readonly<Partial<Record<ChangeId, Aftermath>>> = {
  'slow-server': harm('It still passes its health checks, so people are still sent there.'),
  'restore-server-speed': mend(),
  'drain-server': harm('It goes on running, and its memory stays as it is.'),
  'maintain-server': harm('Nobody is sent there. It runs, and its memory stays as it is.'),
  'ready-server': mend('What is in its memory is still there.'),
  'mend-server': mend('Health checks have to pass before people are sent there.'),
  'cut-server-from-store': ofStore(
    harm('It still passes its health checks, so people are still sent there.'),
  ),
  'mend-server-store': ofStore(mend()),
  'slow-store': ofStore(harm('Every request that needs it waits longer.')),
  'restore-store-speed': ofStore(mend()),
  'freeze-store': ofStore(harm('It accepts what it is asked and never answers.')),
  'unfreeze-store': ofStore(mend('What it keeps is still there.')),
  'stop-store': ofStore(harm('Whoever asks it is refused at once.')),
  'crash-store-machine': ofStore(
    harm('Nothing answers, and nothing refuses: servers wait for it.'),
  ),
  'start-store': ofStore(mend()),
  'cut-people': harm('Servers run and keep every session. Nobody can reach them.'),
  'mend-people': mend('A cut by itself ends no session.'),
  'start-loss': harm('Whoever waits for an answer gives up after a while.'),
  'stop-loss': mend(),
  'lose-answers': harm('The work is done, and nobody hears of it.'),
  'deliver-answers': mend(),
  'start-surge': harm('People ask more often than before.'),
  'end-surge': mend(),
  'stop-zone': harm('Every server in it is stopped.'),
  'start-zone': mend(),
  'stop-cdn': harm('Requests go through it: nobody reaches the load balancer.'),
  'start-cdn': mend('The first requests go all the way to a server.'),
  'purge-cdn': plain('The next requests go all the way to a server.'),
  deploy: plain('Each server restarts with empty memory.'),
  'ban-client': plain('A ban is not felt before somebody checks for it.'),
};

/** What is said of a change besides its head. `target` is the index of what it was made to. */
export function aftermath(
  change: ChangeId,
  target: number,
  atUs: number,
  world: WorldFold,
): Aftermath {
  if (change === 'cut-server') {
    return harm(unnoticed(world, target, atUs) || 'It runs, and nothing gets through to it.');
  }
  const after = AFTERMATHS[change] ?? plain();
  if (after.isOfStore && !usesStore(world.keeping)) {
    return plain('Nobody here notices: nothing is kept in the store now.');
  }
  return after;
}
