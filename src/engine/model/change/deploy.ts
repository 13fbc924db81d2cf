import { EventKind } from '../../kernel/eventKind';
import {
  Belief,
  Cause,
  ClusterFlag,
  DeployPhase,
  ServerCondition,
  ServerFlag,
  TraceKind,
} from '../../trace/events';
import { forgetServer, rememberServer } from '../balancer/healthChecks';
import { restartServer, setFlag, startServer } from '../servers/process';
import { DeployStage } from '../state/deploy';
import { isPresent, type Server } from '../state/server';
import type { World } from '../state/world';
import { renewKeys } from '../tokens/keyRenewal';
import { drainServer } from './maintenance';

/** A deploy begins, on the servers that have a process now. */
export function startDeploy(world: World): void {
  const { deploy, scenario } = world;
  for (const server of world.servers) if (isPresent(server)) deploy.todo.push(server.index);
  if (scenario.deploy.order === 'reverse') deploy.todo.reverse();
  if (scenario.deploy.rotateKeys) changeKey(world);
  world.setClusterFlag(ClusterFlag.deploying, true);
  goOn(world);
}

/** The new version signs with a new key, and knows no other: every process has it from its next start on. */
function changeKey(world: World): void {
  const key = world.keys.newest + 1;
  world.keys = Object.freeze({ signs: key, newest: key, oldest: key });
  for (const server of world.servers) {
    if (server.condition === ServerCondition.stopped) renewKeys(world, server);
  }
}

/** The turn of the next server that still has a process. */
function goOn(world: World): void {
  const { deploy } = world;
  let next = deploy.todo.shift();
  while (next !== undefined && !isPresent(world.server(next))) next = deploy.todo.shift();
  if (next === undefined) {
    deploy.stage = DeployStage.idle;
    describe(world, DeployPhase.done);
    world.setClusterFlag(ClusterFlag.deploying, false);
    return;
  }
  deploy.server = next;
  deploy.stage = DeployStage.draining;
  describe(world, DeployPhase.drain);
  takeOut(world, world.server(next));
  waitFor(world, world.scenario.deploy.drainTime);
}

function waitFor(world: World, durationUs: number): void {
  world.deploy.wait += 1;
  world.queue.push(world.nowUs + durationUs, EventKind.deployGoesOn, 0, world.deploy.wait);
}

/** A wait is over. */
export function endWait(world: World, wait: number): void {
  const { deploy } = world;
  if (deploy.wait !== wait) return;
  if (deploy.stage === DeployStage.pausing) goOn(world);
  else restart(world, world.server(deploy.server));
}

/** The old version ends and the new one starts. What the old one still had in progress is lost. */
function restart(world: World, server: Server): void {
  describe(world, DeployPhase.restart);
  world.deploy.stage = DeployStage.starting;
  // Whoever has not heard goes on sending: to a process that has ended.
  if (world.deploy.isTold) stopTraffic(world, server);
  if (server.condition === ServerCondition.stopped) startServer(world, server.index);
  else restartServer(world, server, Cause.removal);
}

/** A process is ready. The balancer may check it again. */
export function noticeReady(world: World, index: number): void {
  const { deploy } = world;
  if (deploy.stage !== DeployStage.starting || deploy.server !== index) return;
  deploy.stage = DeployStage.joining;
  deploy.isTold = true;
  bringBack(world, world.server(index));
}

/** The balancer believes a server to be up. */
export function noticeUp(world: World, index: number): void {
  const { deploy, scenario } = world;
  if (deploy.stage !== DeployStage.joining || deploy.server !== index) return;
  deploy.stage = DeployStage.pausing;
  describe(world, DeployPhase.ready);
  waitFor(world, scenario.deploy.pause);
}

/** A server has no process any more. A deploy waits for one that may come back, and goes on without one that may not. */
export function noticeGone(world: World, { index, condition }: Server): void {
  const { deploy } = world;
  if (deploy.stage === DeployStage.idle || deploy.server !== index) return;
  if (condition === ServerCondition.stopped || deploy.stage === DeployStage.pausing) return;
  deploy.stage = DeployStage.pausing;
  waitFor(world, 0);
}

const OUT = ServerFlag.draining | ServerFlag.maintenance;

/** Nobody new is sent to a server whose process is about to end. Whether others are is a setting of the balancer. */
function takeOut(world: World, server: Server): void {
  const { deploy, scenario, queue, nowUs } = world;
  const { hearsAfter } = scenario.deploy;
  deploy.wasOut = (server.flags & OUT) !== 0;
  deploy.turn += 1;
  deploy.isTold = deploy.wasOut || hearsAfter === 0;
  if (deploy.wasOut) return;
  if (deploy.isTold) drainServer(world, server.index);
  else queue.push(nowUs + hearsAfter, EventKind.balancerHears, server.index, deploy.turn);
}

/** The balancer hears that a server is taken out. It may be too late: its process has ended, or a new one is there. */
export function hearOfTurn(world: World, index: number, turn: number): void {
  const { deploy } = world;
  if (deploy.turn !== turn || deploy.isTold) return;
  deploy.isTold = true;
  const server = world.server(index);
  if (deploy.stage === DeployStage.draining && (server.flags & OUT) === 0)
    drainServer(world, index);
  else if (deploy.stage === DeployStage.starting) stopTraffic(world, server);
}

/** No traffic and no checks while there is no process. In maintenance that is so already. */
function stopTraffic(world: World, { flags, index }: Server): void {
  const isOut = (flags & ServerFlag.maintenance) !== 0;
  const { checks } = world.balancer;
  if (!isOut && checks[index]?.belief !== Belief.forgotten) forgetServer(world, index);
}

/** Brings a server back into balancing: it is used once its checks pass. One in maintenance stays out of it. */
function bringBack(world: World, server: Server): void {
  if ((server.flags & ServerFlag.maintenance) !== 0) return noticeUp(world, server.index);
  const { wasOut } = world.deploy;
  if (!wasOut && (server.flags & ServerFlag.draining) !== 0)
    setFlag(world, server, ServerFlag.draining, false);
  rememberServer(world, server.index);
}

function describe(world: World, phase: DeployPhase): void {
  const { server, todo } = world.deploy;
  const open = phase === DeployPhase.drain || phase === DeployPhase.restart ? 1 : 0;
  world.emit(TraceKind.deployStep, server, phase, todo.length + open);
}
