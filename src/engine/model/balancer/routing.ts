import { RouteReason, ServerFlag, TraceKind } from '../../trace/events';
import type { Attempt } from '../state/attempt';
import type { World } from '../state/world';
import { addressOf, bindAddress } from './addresses';

/** What binds people to servers in this run: only architectures that ask for it have anything that does. */
export const stickinessOf = (world: World): World['scenario']['balancer']['stickiness'] | 'none' =>
  world.architecture.affinity === 'cookie' ? world.scenario.balancer.stickiness : 'none';

/** The server for an attempt that has just arrived, or -1 where there is none for it. */
export function chooseServer(world: World, attempt: Attempt): number {
  const bound = boundServer(world, attempt);
  if (bound < 0 || !keepsOwn(world, bound)) {
    const server = pickServer(world, attempt);
    const { candidates } = world;
    if (server >= 0) {
      const isRebound = bound >= 0;
      const usual = isRebound ? RouteReason.rebound : candidates.policy.reason(candidates, server);
      const reason = candidates.isBelievedUp(server) ? usual : RouteReason.panic;
      takeRoute(world, attempt, server, reason);
    }
    return server;
  }
  attempt.bound = true;
  const byCookie = stickinessOf(world) === 'cookie';
  takeRoute(world, attempt, bound, byCookie ? RouteReason.affinity : RouteReason.address);
  return bound;
}

/** The policy's choice among servers that have not failed this attempt, or -1. */
export const pickServer = (world: World, { client, triedLow, triedHigh }: Attempt): number =>
  world.candidates.choose(hashedOf(world, client), triedLow, triedHigh);

/** What a hash goes by: the address that somebody has, or a cookie that nobody else has. */
export const hashedOf = (world: World, client: number): number =>
  stickinessOf(world) === 'cookie-hash' ? world.client(client).person : addressOf(world, client);

/** Records where an attempt goes, also in the balancer's own memory where it learns addresses. */
export function takeRoute(
  world: World,
  attempt: Attempt,
  server: number,
  reason: RouteReason,
): void {
  world.emit(TraceKind.routed, attempt.id, server, reason);
  if (stickinessOf(world) !== 'source') return;
  bindAddress(world, addressOf(world, attempt.client), server);
}

/** The server to which the sender belongs, or -1. */
function boundServer(world: World, attempt: Attempt): number {
  const stickiness = stickinessOf(world);
  if (stickiness === 'source') {
    return world.balancer.addresses.serverOf(addressOf(world, attempt.client));
  }
  if (stickiness !== 'cookie' || attempt.affinity === 0) return -1;
  // A cookie that is too old counts as none: the answer brings a new one.
  if (isStale(world, attempt)) attempt.affinity = 0;
  return attempt.affinity - 1;
}

function isStale(world: World, { affinityIssuedUs, affinityUsedUs }: Attempt): boolean {
  const { cookieMode, cookieMaxIdle, cookieMaxLife } = world.scenario.balancer;
  // Only its own cookie has dates in it.
  if (cookieMode === 'rewrite') return false;
  if (cookieMaxIdle > 0 && world.nowUs - affinityUsedUs > cookieMaxIdle) return true;
  return cookieMaxLife > 0 && world.nowUs - affinityIssuedUs > cookieMaxLife;
}

/** Whether a server is believed up, or used all the same, and still serves those who belong to it. */
function keepsOwn(world: World, server: number): boolean {
  const { candidates } = world;
  const isUsed = candidates.isBelievedUp(server) || candidates.panics();
  if (!isUsed || !candidates.isConfigured(server)) return false;
  const flags = world.servers[server]?.flags ?? 0;
  if ((flags & ServerFlag.maintenance) !== 0) return false;
  return (
    (flags & ServerFlag.draining) === 0 || world.scenario.balancer.drainMeans !== 'finish-work'
  );
}

/** Names the server in a cookie of an answer: where that is another one, or dates in the cookie have changed. */
export function setCookie(world: World, attempt: Attempt, answer: Attempt): void {
  if (stickinessOf(world) !== 'cookie') return;
  const { cookieMode, cookieMaxIdle, cookieMaxLife } = world.scenario.balancer;
  const isRewritten = cookieMode === 'rewrite';
  // Servers send the cookie that is to be rewritten together with a new session.
  if (isRewritten && answer.setSession === 0) return;
  const names = attempt.server + 1;
  const isKept = attempt.affinity === names;
  if (isKept && (isRewritten || cookieMaxIdle + cookieMaxLife === 0)) return;
  answer.setAffinity = names;
  answer.affinityUsedUs = world.nowUs;
  answer.affinityIssuedUs = isKept ? attempt.affinityIssuedUs : world.nowUs;
}
