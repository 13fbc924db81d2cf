import { packKeys, ServerCondition, TraceKind } from '../trace/events';
import { reviewToken } from './pocket';
import type { Server } from './server';
import type { Token } from './token';
import type { World } from './world';

/** The signing keys of one server, by number. Never changed: a server gets other keys by getting another set. */
export interface KeySet {
  /** It signs with this one. */
  readonly signs: number;
  /** It accepts these, both included. */
  readonly newest: number;
  readonly oldest: number;
}

export const FIRST_KEYS: KeySet = Object.freeze({ signs: 1, newest: 1, oldest: 1 });

/** Whether a server with these keys accepts the signature of a token. */
export const accepts = ({ newest, oldest }: KeySet, { key }: Token): boolean =>
  key >= oldest && key <= newest;

/** Whether there is a server that accepts a token, or will be once it has started. */
export function isAcceptedSomewhere(world: World, token: Token): boolean {
  // The keys a new server would get are the latest: without a rotation this is all there is to ask.
  if (accepts(world.keys, token)) return true;
  return world.servers.some((server) => isPresent(server) && accepts(server.keys, token));
}

export const isPresent = (server: Server): boolean => server.condition !== ServerCondition.removed;

/** A server takes the latest keys: its turn has come, or its process ended and will read them when it starts. */
export function renewKeys(world: World, server: Server): void {
  const before = server.keys;
  if (before === world.keys) return;
  server.keys = world.keys;
  describeKeys(server, world.emit);
  if (before.oldest !== server.keys.oldest) reviewTokens(world);
}

/** Some key may be accepted nowhere any more. */
function reviewTokens(world: World): void {
  for (const client of world.clients) reviewToken(world, client);
}

/** Records the keys of a server. */
export const describeKeys = ({ index, keys }: Server, emit: World['emit']): void =>
  emit(TraceKind.keyChanged, index, packKeys(keys.signs, keys.newest), keys.oldest);
