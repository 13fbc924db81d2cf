import { EventKind } from '../../kernel/eventKind';
import { SERVERS_MAX, ServerCondition, ServerFlag, TraceKind } from '../../trace/events';
import { isEveryZoneDown } from '../network/zones';
import { isPresent, type Server } from '../state/server';
import type { World } from '../state/world';
import { addServer, removeServer } from './scaling';

/** Within this share of the target nothing is done (Kubernetes' default). */
const TOLERANCE = 0.1;

const OUT = ServerFlag.draining | ServerFlag.maintenance;

/** The autoscaler begins, content with what is there, and looks when it has a whole interval to look back on. */
export function startScaling(world: World): void {
  const { interval } = world.scenario.scaling;
  world.autoscaler.note(world.nowUs, world.servers.length);
  const phaseUs = Math.floor(interval * world.random.uniform(world.timerStream));
  world.queue.push(world.nowUs + interval + phaseUs, EventKind.scalerLooks, 0, 0);
}

/** The autoscaler compares the load since its last look with the target, and acts. */
export function scale(world: World): void {
  const { interval, target, min, max, cooldown } = world.scenario.scaling;
  const present = world.servers.filter(isPresent);
  const count = present.length;
  const sinceUs = world.nowUs - world.autoscaler.lookedUs;
  world.autoscaler.lookedUs = world.nowUs;
  const percent = (100 * takeUsed(world)) / (sinceUs * world.scenario.servers.workers);
  // A process that is only starting counts as a server without load.
  const ratio = count === 0 ? 0 : percent / (count * target);
  const wanted = Math.abs(ratio - 1) <= TOLERANCE ? count : Math.ceil(ratio * count);
  world.autoscaler.note(world.nowUs, wanted);
  // More at once; less only when no look for some time has wanted more.
  const calm = Math.min(count, world.autoscaler.most(world.nowUs, cooldown));
  const goal = Math.min(max, Math.max(min, wanted, calm));
  world.emit(TraceKind.scaled, goal, count, count === 0 ? 0 : Math.round(percent / count));
  addServers(world, goal - count);
  for (const { index } of inOrderOfLeaving(present).slice(0, Math.max(0, count - goal))) {
    removeServer(world, index);
  }
  world.queue.push(world.nowUs + interval, EventKind.scalerLooks, 0, 0);
}

/** So many processes more. Servers that fall into a zone that is down are added too, but wait for it. */
function addServers(world: World, processes: number): void {
  if (isEveryZoneDown(world)) return;
  for (let left = processes; left > 0 && world.servers.length < SERVERS_MAX; ) {
    if (isPresent(addServer(world))) left -= 1;
  }
}

/** Those that do no work go first, the latest first among equals: as Kubernetes prefers pods that are not ready. */
function inOrderOfLeaving(present: readonly Server[]): readonly Server[] {
  const isOut = ({ condition, flags }: Server): boolean =>
    condition === ServerCondition.starting || (flags & OUT) !== 0;
  const latest = [...present].reverse();
  return [...latest.filter(isOut), ...latest.filter((server) => !isOut(server))];
}

/** Worker time that the servers present have used since the last look. */
function takeUsed(world: World): number {
  let usedUs = 0;
  for (const server of world.servers) {
    server.occupy(world.nowUs, 0);
    if (isPresent(server)) usedUs += server.usedUs;
    server.usedUs = 0;
  }
  return usedUs;
}
