import { TraceKind } from '../../trace/events';
import type { Attempt } from '../state/attempt';
import type { Client } from '../state/client';
import type { World } from '../state/world';

/**
 * A page shows where a film is to go on, or says that a position is saved. Where it shows less than its person was told
 * was saved before the page was asked for, that progress is lost: from now on its person watches from there. A copy that
 * died unseen is no loss: the next save makes up for it.
 */
export function believePosition(world: World, client: Client, attempt: Attempt): void {
  const { state } = world.workload.of(attempt.action);
  const { shownItems: shown, kept } = attempt;
  if (state === 'sets') {
    client.savedAt = world.lastAttempt;
    client.lostProgress = false;
  } else if (state !== 'reads') return;
  else {
    const less = client.items - shown;
    // A page out of a cache, or asked for before the latest save was heard of, tells of an older position.
    if (less > 0 && kept === null && attempt.id > client.savedAt) {
      world.emit(TraceKind.progressLost, client.index, less, shown);
      client.lostProgress = true;
    }
    client.watched = shown;
  }
  client.items = shown;
  world.emit(TraceKind.clientBelief, client.index, shown, 0);
}
