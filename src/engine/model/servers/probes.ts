import { EventKind } from '../../kernel/eventKind';
import { Cause, ServerCondition, ServerFlag, TraceKind } from '../../trace/events';
import type { Server } from '../state/server';
import type { World } from '../state/world';
import { answerOfStore } from './checks';
import { restartServer } from './process';

/** What watches over processes has done so before: its first look at each falls anywhere in an interval. */
export function startProbes(world: World): void {
  const { probes, probeInterval } = world.scenario.servers;
  if (probes === 'none') return;
  for (const { index } of world.servers) {
    const phase = world.random.uniform(world.random.open(`server-${index}/probes`));
    planProbe(world, index, Math.round(probeInterval * phase));
  }
}

/** A new server is probed from now on, also while it starts. */
export function watchServer(world: World, index: number): void {
  if (world.scenario.servers.probes !== 'none') planProbe(world, index, 0);
}

const planProbe = (world: World, index: number, afterUs: number): void =>
  world.queue.push(world.nowUs + afterUs, EventKind.probeStarts, index, 0);

/** It is time to probe a server, if it has a process that is to stay. */
export function beginProbe(world: World, index: number): void {
  const server = world.server(index);
  const { probeTimeout, probeInterval } = world.scenario.servers;
  switch (server.condition) {
    case ServerCondition.removed:
    case ServerCondition.leaving:
      return;
    case ServerCondition.stopped:
      return planProbe(world, index, probeInterval);
    case ServerCondition.starting:
    case ServerCondition.running:
    case ServerCondition.frozen: {
      const answer = answerOf(world, server);
      if (answer !== 'silence') return endProbe(world, server, answer === 'reply', 0);
      const lateUs = world.nowUs + probeTimeout;
      world.queue.push(lateUs, EventKind.probeTimesOut, index, server.generation);
    }
  }
}

/** The time for an answer is over. Whoever could give it meanwhile has. */
export function timeOutProbe(world: World, index: number, generation: number): void {
  const server = world.server(index);
  const { probeTimeout, probeInterval } = world.scenario.servers;
  if (server.generation === generation) {
    endProbe(world, server, answerOf(world, server) === 'reply', probeTimeout);
  } else planProbe(world, index, Math.max(0, probeInterval - probeTimeout));
}

/** What a probe gets from a process, and from the store behind it where that is asked as well. */
function answerOf(world: World, server: Server): ReturnType<typeof answerOfStore> {
  if (server.condition === ServerCondition.starting) return 'refusal';
  if (server.condition === ServerCondition.frozen) return 'silence';
  if (world.scenario.servers.probes !== 'deep') return 'reply';
  return (server.flags & ServerFlag.cutFromStore) === 0 ? answerOfStore(world) : 'silence';
}

/** Too many failures in a row: the process is told to end, and is killed when its time for that is over. */
function endProbe(world: World, server: Server, passed: boolean, tookUs: number): void {
  const { probeInterval, probeFailures, probeGrace } = world.scenario.servers;
  planProbe(world, server.index, Math.max(0, probeInterval - tookUs));
  // Its end is settled: it is not asked any more.
  if (server.failedProbes >= probeFailures) return;
  server.failedProbes = passed ? 0 : server.failedProbes + 1;
  if (passed) return;
  world.emit(TraceKind.probeFailed, server.index, server.failedProbes, 0);
  if (server.failedProbes < probeFailures) return;
  const endUs = world.nowUs + probeGrace;
  world.queue.push(endUs, EventKind.graceEnds, server.index, server.generation);
}

/** The process is killed with its memory and all work in it, and started again. One that leaves comes to its end anyway. */
export function killProcess(world: World, index: number, generation: number): void {
  const server = world.server(index);
  if (server.generation !== generation || server.condition === ServerCondition.leaving) return;
  world.emit(TraceKind.processKilled, index, server.failedProbes, 0);
  restartServer(world, server, Cause.crash);
}
