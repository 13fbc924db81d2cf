import { LookupResult, PlaceKind, packPlace, Rejection, TraceKind } from '../../trace/events';
import type { Attempt } from '../state/attempt';
import { clockOf } from '../state/server';
import { ALTERED, type Token } from '../state/token';
import type { World } from '../state/world';
import { accepts } from './keys';

/** What a server has against a token, or null: its own keys and its own clock decide. */
export function objection(world: World, attempt: Attempt, token: Token): Rejection | null {
  const server = world.server(attempt.server);
  const { leeway } = world.scenario.token;
  const clockUs = clockOf(world, server);
  if (token.key === ALTERED) return Rejection.altered;
  if (!accepts(server.keys, token)) return Rejection.signature;
  if (token.issuedUs > clockUs + leeway) return Rejection.notYetValid;
  return token.expiresUs + leeway <= clockUs ? Rejection.expired : null;
}

const RESULTS: Readonly<Record<Rejection, LookupResult>> = {
  [Rejection.expired]: LookupResult.expired,
  [Rejection.notYetValid]: LookupResult.rejected,
  [Rejection.signature]: LookupResult.rejected,
  [Rejection.revoked]: LookupResult.revoked,
  [Rejection.altered]: LookupResult.altered,
};

/** Records what became of the token that came with a request. `null`: it is good. */
export function describeVerdict(world: World, attempt: Attempt, why: Rejection | null): void {
  const place = packPlace(PlaceKind.pocket, attempt.client);
  const result = why === null ? LookupResult.found : RESULTS[why];
  world.emit(TraceKind.lookup, attempt.id, place, result);
  if (why !== null) world.emit(TraceKind.tokenRejected, attempt.id, why, attempt.server);
}
