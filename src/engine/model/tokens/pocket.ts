import {
  Cause,
  PlaceKind,
  packContents,
  packCredential,
  packPlace,
  TraceKind,
} from '../../trace/events';
import { hold, release } from '../ledger/ledger';
import { credentialBytes } from '../requests/credential';
import type { Client } from '../state/client';
import { amountIn, holdingOf } from '../state/holding';
import { ALTERED, type RefreshToken, type Token } from '../state/token';
import type { Recording, World } from '../state/world';
import { isAcceptedSomewhere } from './keys';

/** The tokens in a pocket. */
interface Pocket {
  readonly token: Token | null;
  /** Some server accepts the token's key: it is a copy of the session, and not only of its bytes. */
  readonly tokenCounts: boolean;
  readonly refresh: RefreshToken | null;
}

/** What a pocket holds now. */
export const pocketOf = ({ token, tokenCounts, refresh }: Client): Pocket => ({
  token,
  tokenCounts,
  refresh,
});

/** Takes everything out of the pocket of a client, and returns it: `dropPocket` is still to come. */
export function emptyPocket(client: Client): Pocket {
  const old = pocketOf(client);
  client.token = null;
  client.tokenCounts = false;
  client.refresh = null;
  return old;
}

/** The session that the tokens in a pocket prove, or 0. */
const provenBy = ({ token, tokenCounts, refresh }: Pocket): number =>
  refresh?.holding.session ?? (tokenCounts ? (token?.holding.session ?? 0) : 0);

/** Puts a token into the pocket. The copy counts before the older one is released, so nothing seems lost meanwhile. */
export function takeToken(world: World, client: Client, token: Token): void {
  client.token = token;
  client.tokenCounts = isAcceptedSomewhere(world, token);
  if (client.tokenCounts) hold(world, token.holding);
  describePocket(client, world);
}

/** A login has brought a refresh token too, where the shop hands them out. */
export function takeRefreshToken(world: World, client: Client, session: number): void {
  const { refreshLifetime } = world.scenario.token;
  if (refreshLifetime === 0 || !world.architecture.refreshable) return;
  const holding = holdingOf(session, client.index, true, null);
  hold(world, holding);
  const endsUs = world.nowUs + refreshLifetime;
  client.refresh = { holding, endsUs, expiresUs: untilUnused(world, endsUs) };
}

/** A refresh token has fetched a new token: it has another idle time before it. */
export function startIdleTime(world: World, client: Client): void {
  const { refresh } = client;
  if (refresh === null) return;
  client.refresh = { ...refresh, expiresUs: untilUnused(world, refresh.endsUs) };
}

function untilUnused({ scenario, nowUs }: World, endsUs: number): number {
  const { refreshIdle } = scenario.token;
  return refreshIdle === 0 ? endsUs : Math.min(endsUs, nowUs + refreshIdle);
}

/** Lets go of what a pocket held before and does not hold any more. */
export function dropPocket(world: World, client: Client, old: Pocket, cause: Cause): void {
  const session = provenBy(old);
  if (session !== 0 && session !== provenBy(client)) {
    const place = packPlace(PlaceKind.pocket, client.index);
    world.emit(TraceKind.copyRemoved, session, place, cause);
  }
  const stays = old.token === client.token && client.tokenCounts;
  if (old.token !== null && old.tokenCounts && !stays) release(world, old.token.holding, cause);
  if (old.refresh !== null && old.refresh !== client.refresh) {
    release(world, old.refresh.holding, cause);
  }
}

/**
 * A token whose key no server accepts any more is no copy of anything. While a worker still deals with a request that
 * came with it, or a newer token is on its way, it is kept in the books: it may yet be replaced.
 */
export function reviewToken(world: World, client: Client): void {
  const { token } = client;
  if (token === null || token.key >= world.keys.oldest || !client.tokenCounts) return;
  if (isAcceptedSomewhere(world, token) || isRenewalUnderWay(world, client)) return;
  const old = pocketOf(client);
  client.tokenCounts = false;
  if (provenBy(client) === provenBy(old)) describePocket(client, world);
  dropPocket(world, client, old, token.key === ALTERED ? Cause.tampered : Cause.keyDropped);
}

function isRenewalUnderWay(world: World, client: Client): boolean {
  let found = false;
  world.attempts.forEach(({ client: owner, clientOpen, working, draft, setToken, token }) => {
    if (owner !== client.index || !clientOpen) return;
    // What it left with may still be good where the one at hand has been altered since.
    const next = setToken ?? draft ?? token;
    if (working?.session === client.session) found = true;
    else if (next?.holding.session === client.session && isAcceptedSomewhere(world, next)) {
      found = true;
    }
  });
  return found;
}

/** Records the session that the pocket of a client proves, if any. */
export function describePocket(client: Client, to: Recording): void {
  const session = provenBy(client);
  if (session === 0) return;
  const items = client.token !== null && client.tokenCounts ? amountIn(client.token.holding) : -1;
  const place = packPlace(PlaceKind.pocket, client.index);
  to.emit(TraceKind.copyPlaced, session, place, packContents(client.index, true, items));
}

/** Bytes of header with which a client sends what it holds. */
export const bytesOf = (world: World, client: Client): number =>
  credentialBytes(client, world.architecture.carrier, world.scenario.token);

/** Records the credential a client holds. */
export function describeCredential(world: World, client: Client, to: Recording): void {
  const packed = packCredential(bytesOf(world, client), client.token?.key === ALTERED);
  to.emit(TraceKind.clientCredential, client.index, client.affinity, packed);
}
