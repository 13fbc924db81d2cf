import { saysItAll } from '../../architectures/carriers';
import { Activity, Cause, Standing, TraceKind } from '../../trace/events';
import { setStanding } from '../ledger/clientStanding';
import { adoptSession, endSession, replaceSession, revocationOf } from '../ledger/ledger';
import type { Attempt } from '../state/attempt';
import type { Tab } from '../state/client';
import { ALTERED } from '../state/token';
import type { World } from '../state/world';
import { dropPocket, emptyPocket, takeRefreshToken, takeToken } from '../tokens/pocket';
import { planAct } from './activity';
import { banSession } from './ban';
import { believePage } from './belief';
import { wakeTabs } from './tabs';

/** Somebody is told "not logged in", and is about to log in. */
export function beLoggedOut(world: World, tab: Tab): void {
  const { client } = tab;
  client.mustLogIn = true;
  client.refreshing = false;
  client.loginTab = tab.index;
  const proofs = [client.tokenCounts ? client.token : null, client.refresh].filter(
    (one) => one !== null,
  );
  // A token that only stands in for the store says nothing about the age of a session.
  const expired =
    saysItAll(world.architecture) &&
    proofs.length > 0 &&
    proofs.every(({ expiresUs }) => expiresUs <= world.nowUs);
  const revoked = revocationOf(world, client.session) !== undefined;
  if (expired || revoked) endSession(world, client, Cause.tokenExpired);
  // Whoever was to log in may have left it at that, and another tab is told the same.
  if (client.standing !== Standing.loggedOut) setStanding(world, client, Standing.loggedOut);
  planAct(world, tab, world.scenario.clients.loginAfter, Activity.aboutToLogIn);
}

/** A login by password has succeeded: its session takes the place of the old one. */
export function completeLogin(world: World, tab: Tab, attempt: Attempt): void {
  const { client } = tab;
  const forced = replaceSession(world, client);
  const old = emptyPocket(client);
  if (attempt.setToken !== null) {
    takeRefreshToken(world, client, attempt.setSession);
    takeToken(world, client, attempt.setToken);
  }
  adoptSession(world, client, attempt.setSession);
  const ended = old.token?.key === ALTERED ? Cause.tampered : Cause.tokenExpired;
  dropPocket(world, client, old, forced ? Cause.replaced : ended);
  client.mustLogIn = false;
  tab.tries = 0;
  if (world.ledger.isAlive(client.session)) setStanding(world, client, Standing.loggedIn);
  else setStanding(world, client, Standing.sessionLost);
  if (forced) world.emit(TraceKind.forcedLogin, client.index, client.session, 0);
  if (client.banned) banSession(world, client);
  resumeWants(world, tab, attempt);
}

/** Logged in, or with a new token: on with what was wanted, here and in the tabs that waited for it. */
export function resumeWants(world: World, tab: Tab, attempt: Attempt): void {
  believePage(world, tab.client, attempt);
  tab.waits = true;
  wakeTabs(world, tab.client);
}
