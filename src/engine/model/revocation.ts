import { EventKind } from '../kernel/eventKind';
import {
  Action,
  Activity,
  Cause,
  ClientFlag,
  Ending,
  FIELD_MAX,
  RevocationKind,
  ServerCondition,
  ServerFlag,
  Standing,
  TraceKind,
} from '../trace/events';
import type { Attempt } from './attempt';
import { sendAlone } from './calling';
import type { Client } from './client';
import { endSession, markRevoked, revocationOf } from './ledger';
import { isPublic } from './page';
import { describeCredential, planAct, send, think, wakeTabs } from './person';
import { dropPocket, pocketOf } from './pocket';
import { endsVisit } from './population';
import { forgetCopies } from './replication';
import { endRetry, retry } from './retrying';
import { defer, isDead, type Server } from './server';
import { remove } from './sessionTable';
import { setStanding } from './standing';
import type { Tab } from './tab';
import type { World } from './world';

/** `ClientFlag`s of a person, added up. */
export const flagsOf = ({ banned, leaving }: Client): number =>
  (banned ? ClientFlag.banned : 0) | (leaving > 0 ? ClientFlag.leaving : 0);

/** Records the `ClientFlag`s of a person. */
export const describeFlags = (client: Client, emit: World['emit']): void =>
  emit(TraceKind.clientFlags, client.index, flagsOf(client), 0);

/** A person decides to log out: the next thing to do, once what is under way has come to an end. */
export function wishToLogOut(world: World, client: Client): void {
  client.leaving = 1;
  describeFlags(client, world.emit);
  const idle = client.tabs.find(
    ({ activity, waits, done }) => activity === Activity.thinking && !waits && !done,
  );
  if (idle !== undefined) planAct(world, idle, 0, Activity.thinking);
}

/** The request to log out leaves. Whatever was wanted is given up, the cart of this visit with it. */
export function logOut(world: World, tab: Tab): void {
  const { client } = tab;
  giveUpWants(world, client);
  client.mustLogIn = false;
  if (client.leaving === 1) {
    // A wish of its own: what failed before has nothing to do with it.
    tab.tries = 0;
    revoke(world, client, RevocationKind.logout);
  }
  client.leaving = 2;
  send(world, tab, Action.logout, 0);
  // A browser throws a token away by itself; a cookie it keeps until the server says so.
  if (world.architecture.credential === 'token') forgetSession(world, client);
}

/** The request to log out is over. A server that knows no such session is as good as one that has ended it. */
export function endLogout(
  world: World,
  tab: Tab,
  attempt: Attempt,
  ending: Ending,
  status: number,
): void {
  const { client } = tab;
  if (client.session !== 0) {
    const isOver = ending === Ending.ok || ending === Ending.notLoggedIn;
    if (!isOver) return retry(world, tab, attempt, ending, status);
    forgetSession(world, client);
  }
  // The other tabs wait until this one has logged in again.
  client.loginTab = tab.index;
  tab.tries = 0;
  think(world, tab);
}

function giveUpWants(world: World, client: Client): void {
  for (const tab of client.tabs) {
    tab.pending = false;
    endRetry(world, tab);
  }
  client.refreshing = false;
  client.cart = 0;
}

/** A person is logged out and knows it: no credential is left. The next login is nobody's fault. */
function forgetSession(world: World, client: Client): void {
  giveUpWants(world, client);
  endSession(world, client, Cause.revoked);
  const { session } = client;
  const old = pocketOf(client);
  client.session = 0;
  client.token = null;
  client.tokenCounts = false;
  client.refresh = null;
  dropPocket(world, client, old, Cause.revoked);
  if (!world.ledger.isAlive(session)) world.ledger.sessions.delete(session);
  if (client.leaving > 0) {
    client.leaving = 0;
    describeFlags(client, world.emit);
  }
  client.mustLogIn = true;
  client.items = 0;
  client.shownCart = 0;
  client.linesCart = 0;
  client.lines = [];
  setStanding(world, client, Standing.loggedOut);
  world.emit(TraceKind.clientBelief, client.index, 0, 0);
  describeCredential(world, client, world.emit);
}

/** Somebody is shut out: the session at hand is revoked where it is kept, and there will be no other. */
export function ban(world: World, client: Client): void {
  client.banned = true;
  describeFlags(client, world.emit);
  banSession(world, client);
}

/** Revokes a session from outside, by the architecture's own plan. */
export function banSession(world: World, client: Client): void {
  const { session } = client;
  revoke(world, client, RevocationKind.ban);
  for (const step of world.architecture.revoke()) {
    if (step.do === 'remove-memory') tellServers(world, session);
    else tellStore(world, client.index, session);
  }
}

/** Every server is told to forget a session. */
export function tellServers(world: World, session: number): void {
  const atUs = world.nowUs + world.scenario.network.balancerServer;
  for (const { index } of world.servers) {
    world.queue.push(atUs, EventKind.revocationAtServer, index, session);
  }
}

/** The store is told, by a server that is at work and reaches it. */
export function tellStore(world: World, client: number, session: number): void {
  const [step] = world.architecture.revoke();
  const verb = step?.do === 'remove-store' ? 'remove' : 'deny';
  if (verb === 'deny' && world.scenario.token.denylist === 'none') return;
  const server = world.servers.find(canTell);
  if (server === undefined) tellLater(world, client, session);
  else sendAlone(world, server, client, session, verb);
}

const canTell = (server: Server): boolean =>
  !isDead(server) &&
  server.condition !== ServerCondition.frozen &&
  (server.flags & ServerFlag.cutFromStore) === 0;

/** A revocation that the store refused, or never got, is told again after the store's timeout. */
export function tellLater(world: World, client: number, session: number): void {
  const laterUs = world.nowUs + world.scenario.store.timeout;
  world.queue.push(laterUs, EventKind.revocationLeaves, client, session);
}

function revoke(world: World, client: Client, how: RevocationKind): void {
  markRevoked(world, client.session);
  world.emit(TraceKind.revoked, client.index, client.session, how);
}

/** A server is told to forget a session. Nobody who works on it there puts it back. */
export function revokeAt(world: World, server: Server, session: number): void {
  forgetCopies(world, session);
  if (isDead(server) || defer(server, EventKind.revocationAtServer, session, 0)) return;
  removeFromMemory(world, server, session);
}

/** Forgets a session, also in the hands of those at work on it. Returns whether it was there. */
export function removeFromMemory(world: World, server: Server, session: number): boolean {
  world.attempts.forEach((attempt) => {
    if (!attempt.serverOpen || attempt.server !== server.index) return;
    if (attempt.working?.session === session) {
      attempt.live = false;
      attempt.invalid = true;
    }
  });
  return remove(world, server.table, session, Cause.revoked);
}

/** An answer of success leaves: was its session revoked before the request was sent? */
export function noteAcceptance(world: World, attempt: Attempt): void {
  const found = revocationOf(world, attempt.session);
  if (found === undefined || attempt.action === Action.logout) return;
  // A public page is for everybody, whatever the request carried.
  if (isPublic(attempt.page)) return;
  if (attempt.action === Action.login && attempt.refreshUntilUs === 0) return;
  if (attempt.id <= found.lastAttempt) return;
  const { client, session } = attempt;
  const sinceUs = Math.min(world.nowUs - found.atUs, FIELD_MAX);
  world.emit(TraceKind.acceptedAfterRevocation, client, session, sinceUs);
}

/** A banned person is told so at the login page, and gives up: a visit with an end ends here. */
export function stayOut(world: World, tab: Tab): void {
  const { client } = tab;
  giveUpWants(world, client);
  tab.tries = 0;
  setStanding(world, client, Standing.loggedOut);
  // No act is planned for this tab from now on, and the others wait for its login.
  tab.activity = Activity.thinking;
  client.activity = Activity.thinking;
  world.emit(TraceKind.clientActivity, client.index, Activity.thinking, 0);
  if (client.wishes === 0) return;
  client.wishes = -1;
  wakeTabs(world, client);
  endsVisit(world, tab);
}
