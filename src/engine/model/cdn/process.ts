import { CdnCondition, Ending, TraceKind } from '../../trace/events';
import type { World } from '../state/world';
import { endRequest, turnAway } from './serving';

/** Forgets everything that is kept. What is being fetched is kept when it comes. */
export function purge(world: World): void {
  world.cdn.kept.clear();
}

/** Nobody can connect any more, and what was kept is gone. */
export function stopCdn(world: World): void {
  const { cdn } = world;
  setCondition(world, CdnCondition.stopped);
  cdn.kept.clear();
  cdn.fetching.clear();
  cdn.unkept.clear();
  world.attempts.forEach((attempt) => {
    if (!attempt.cdnOpen) return;
    world.hooks.cdnLeft(world, attempt);
    turnAway(world, attempt, 0, Ending.refused);
    attempt.fetches = false;
    endRequest(world, attempt, 0);
  });
}

export const startCdn = (world: World): void => setCondition(world, CdnCondition.running);

function setCondition(world: World, condition: CdnCondition): void {
  world.cdn.condition = condition;
  world.emit(TraceKind.cdnCondition, condition, 0, 0);
}
