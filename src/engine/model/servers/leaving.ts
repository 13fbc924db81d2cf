import { Cause, ServerCondition } from '../../trace/events';
import type { Server } from '../state/server';
import type { World } from '../state/world';
import { hasUnsent } from './copies';
import { endProcess } from './process';

/** Ends a leaving server once nothing is in it, nor under way to it from the balancer. A call of a service may be: it is refused. */
export function finishLeaving(world: World, server: Server): void {
  if (server.condition !== ServerCondition.leaving) return;
  if (server.busy > 0 || server.inner > 0 || server.queue.length > 0) return;
  if (world.balancer.outstanding(server.index) > 0 || hasUnsent(world, server.index)) return;
  endProcess(world, server, ServerCondition.removed, Cause.removal);
}
