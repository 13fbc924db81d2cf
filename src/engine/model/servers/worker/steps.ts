import type { Part, Step } from '../../../architectures/steps';
import {
  Action,
  Ending,
  LookupResult,
  PERSON_KEY,
  PlaceKind,
  packPlace,
  TraceKind,
} from '../../../trace/events';
import type { Attempt } from '../../state/attempt';
import { partOf } from '../../state/holding';
import { clockOf } from '../../state/server';
import { lookUp } from '../../state/sessionTable';
import { isReplicated } from '../../state/transfer';
import type { World } from '../../state/world';
import { algorithmOf } from '../../tokens/algorithm';
import { signed } from '../../tokens/signing';
import { describeVerdict, objection } from '../../tokens/tokenCheck';
import { askReplica, callStore } from '../calls';
import { keepInMemory } from '../memory';
import { removeFromMemory, tellServers } from '../revocation';
import { isRenewalDue } from './renewal';
import { takeInHand } from './sessionInHand';
import { finish, spend, stepDone } from './work';

/** Performs one step of a plan. A new kind of step is one case here. `stepDone` follows, now or later. */
export function performStep(world: World, attempt: Attempt, step: Step): void {
  switch (step.do) {
    case 'read-memory':
      return readMemory(world, attempt);
    case 'write-memory':
      return writeMemory(world, attempt);
    case 'verify-token':
      return verifyToken(world, attempt, step.part);
    case 'sign-token':
      return signToken(world, attempt, step.part);
    case 'read-store':
      return callStore(world, attempt, 'read', keyOf(attempt, step.part), null);
    case 'touch-store':
      return callStore(world, attempt, 'touch', keyOf(attempt, step.part), null);
    case 'write-store':
      return writeStore(world, attempt, step.part);
    case 'update-store':
      return updateStore(world, attempt, step.part);
    case 'read-replica':
      return askReplica(world, attempt, keyOf(attempt, step.part));
    case 'read-copy':
      return readCopy(world, attempt, step.part);
    case 'write-copy':
      return writeCopy(world, attempt, step.part);
    case 'go-anonymous':
      return stepDone(world, attempt, 'ok', null);
    case 'remove-memory':
      return removeMemory(world, attempt);
    case 'remove-store':
      return callStore(world, attempt, 'remove', attempt.session, null);
    case 'deny-token':
      return askDenylist(world, attempt, 'deny');
    case 'check-denylist':
      return askDenylist(world, attempt, 'check');
  }
}

/** Under which number a part is kept: a whole session by its own, a cart by its person. */
function keyOf(attempt: Attempt, part: Part): number {
  if (part === 'cart') return PERSON_KEY + attempt.person;
  return attempt.working?.session ?? attempt.session;
}

function readMemory(world: World, attempt: Attempt): void {
  const { table } = world.server(attempt.server);
  const found = lookUp(table, attempt.session);
  const result = found === undefined ? LookupResult.missing : LookupResult.found;
  world.emit(TraceKind.lookup, attempt.id, table.place, result);
  attempt.live = found !== undefined;
  stepDone(world, attempt, found === undefined ? 'miss' : 'ok', found ?? null);
}

function writeMemory(world: World, attempt: Attempt): void {
  const server = world.server(attempt.server);
  const { working, invalid } = attempt;
  const kept = working === null || invalid || keepInMemory(world, server, working);
  // Only a login is turned away. A session that has died meanwhile, and finds its place taken, just stays dead.
  if (!kept && attempt.action === Action.login) finish(world, attempt, 503, Ending.error);
  else stepDone(world, attempt, 'ok', null);
}

function writeStore(world: World, attempt: Attempt, part: Part): void {
  const payload = attempt.working === null ? null : partOf(attempt.working, part, attempt.person);
  callStore(world, attempt, 'write', keyOf(attempt, part), payload);
}

function removeMemory(world: World, attempt: Attempt): void {
  const server = world.server(attempt.server);
  const found = removeFromMemory(world, server, attempt.session);
  // Where the others have copies, they are told.
  if (isReplicated(world)) tellServers(world, attempt.session);
  const result = found ? LookupResult.found : LookupResult.missing;
  world.emit(TraceKind.lookup, attempt.id, server.table.place, result);
  stepDone(world, attempt, found ? 'ok' : 'miss', null);
}

/** Without a denylist there is nothing to ask. */
function askDenylist(world: World, attempt: Attempt, verb: 'deny' | 'check'): void {
  if (world.scenario.token.denylist === 'none') return stepDone(world, attempt, 'ok', null);
  callStore(world, attempt, verb, attempt.working?.session ?? attempt.session, null);
}

/** Only the change travels, not the session. */
function updateStore(world: World, attempt: Attempt, part: Part): void {
  const product = attempt.action === Action.add ? attempt.product : 0;
  callStore(world, attempt, 'update', keyOf(attempt, part), null, product);
}

/** A copy that this server has kept of what it last read from the store or wrote there. */
function readCopy(world: World, attempt: Attempt, part: Part): void {
  const { table } = world.server(attempt.server);
  const found = lookUp(table, keyOf(attempt, part));
  const result = found === undefined ? LookupResult.missing : LookupResult.found;
  world.emit(TraceKind.lookup, attempt.id, table.place, result);
  stepDone(world, attempt, found === undefined ? 'miss' : 'ok', found ?? null);
}

function writeCopy(world: World, attempt: Attempt, part: Part): void {
  if (attempt.working !== null) {
    const copy = partOf(attempt.working, part, attempt.person);
    keepInMemory(world, world.server(attempt.server), copy);
  }
  stepDone(world, attempt, 'ok', null);
}

function verifyToken(world: World, attempt: Attempt, part: Part): void {
  const { token } = attempt;
  // Where the token stands in for the store, a cart that was not known when it was signed is of no use.
  const isUseless = attempt.fellBack && token?.holding.cart === null;
  if (token === null || isUseless) {
    const place = packPlace(PlaceKind.pocket, attempt.client);
    world.emit(TraceKind.lookup, attempt.id, place, LookupResult.missing);
    stepDone(world, attempt, 'miss', null);
    return;
  }
  const why = objection(world, attempt, token);
  describeVerdict(world, attempt, why);
  if (why !== null) {
    stepDone(world, attempt, 'miss', null);
    return;
  }
  takeInHand(world, attempt, partOf(token.holding, part));
  const { token: knobs } = world.scenario;
  spend(world, attempt, algorithmOf(knobs).verifyUs * knobs.costFactor);
}

function signToken(world: World, attempt: Attempt, part: Part): void {
  const { token: knobs } = world.scenario;
  const { working, token } = attempt;
  if (working !== null) {
    const server = world.server(attempt.server);
    // A token that only carries a newer cart keeps the age of the login behind it, unless it is due for renewal.
    const carriesOn =
      token !== null && attempt.refreshUntilUs === 0 && attempt.session === working.session;
    const renews = !carriesOn || isRenewalDue(world, attempt);
    const issuedUs = renews ? clockOf(world, server) : token.issuedUs;
    const expiresUs = issuedUs + knobs.lifetime;
    const { signs } = server.keys;
    attempt.draft = signed(partOf(working, part), issuedUs, expiresUs, signs, knobs);
  }
  spend(world, attempt, algorithmOf(knobs).signUs * knobs.costFactor);
}
