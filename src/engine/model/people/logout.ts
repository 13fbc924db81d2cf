import {
  Action,
  Activity,
  Cause,
  Ending,
  RevocationKind,
  Standing,
  TraceKind,
} from '../../trace/events';
import { close } from '../connections/standing';
import { describeFlags, setStanding } from '../ledger/clientStanding';
import { endSession } from '../ledger/ledger';
import type { Attempt } from '../state/attempt';
import type { Client, Tab } from '../state/client';
import type { World } from '../state/world';
import { describeCredential, dropPocket, emptyPocket } from '../tokens/pocket';
import { planAct, setActivity } from './activity';
import { revoke } from './ban';
import { endRetry } from './ending';
import { retry } from './retrying';
import { sendRequest } from './sending';
import { wakeTabs } from './tabs';
import { think } from './thinking';
import { endsVisit } from './visit';

/** A person decides to log out: the next thing to do, once what is under way has come to an end. */
export function intendToLogOut(world: World, client: Client): void {
  client.leaving = 1;
  describeFlags(client, world);
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
    // An intent of its own: what failed before has nothing to do with it.
    tab.tries = 0;
    revoke(world, client, RevocationKind.logout);
  }
  client.leaving = 2;
  sendRequest(world, tab, Action.logout, 0);
  if (world.architecture.loggedOutBy === 'page') forgetSession(world, client);
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
  close(world, client);
  client.mustConnect = world.workload.data.connects;
  const { session } = client;
  const old = emptyPocket(client);
  client.session = 0;
  dropPocket(world, client, old, Cause.revoked);
  if (!world.ledger.isAlive(session)) world.ledger.sessions.delete(session);
  if (client.leaving > 0) {
    client.leaving = 0;
    describeFlags(client, world);
  }
  client.mustLogIn = true;
  client.forgetCart();
  setStanding(world, client, Standing.loggedOut);
  world.emit(TraceKind.clientBelief, client.index, 0, 0);
  describeCredential(world, client, world);
}

/** A banned person is told so at the login page, and gives up: a visit with an end ends here. */
export function stayOut(world: World, tab: Tab): void {
  const { client } = tab;
  giveUpWants(world, client);
  tab.tries = 0;
  setStanding(world, client, Standing.loggedOut);
  // No act is planned for this tab from now on, and the others wait for its login.
  setActivity(world, tab, Activity.thinking);
  if (client.intents === 0) return;
  client.intents = -1;
  wakeTabs(world, client);
  endsVisit(world, tab);
}
