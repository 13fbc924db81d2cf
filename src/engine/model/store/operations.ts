import { assert } from '../../kernel/assert';
import { EventKind } from '../../kernel/eventKind';
import {
  Leg,
  PERSON_KEY,
  StoreCondition,
  StoreFlag,
  StoreRefusal,
  StoreVerb,
  TraceKind,
} from '../../trace/events';
import { hold } from '../ledger/ledger';
import { releasePayload, tellAgainLater } from '../network/calls';
import { awaitEnd, sendCall } from '../network/link';
import { changed } from '../sessions/cart';
import { touch } from '../sessions/tables';
import type { Call } from '../state/call';
import { KEYS } from '../state/disk';
import { EMPTY_CART, type Holding, holdingOf, withCart } from '../state/holding';
import { lookUp } from '../state/sessionTable';
import type { World } from '../state/world';
import { performCount } from './counting';
import { saveLater } from './disk';
import { markUsed, noteChange, removeEntry, writeEntry } from './entries';
import { performKeyCall } from './idempotencyKeys';
import { listUntil, operationUs, readFrom } from './lookups';
import { performMessageCall } from './messages';
import { replicateBeside } from './replica';

/** A call has arrived: a live store takes it, a frozen one lets it wait, a dead process refuses it. */
export function acceptCall(world: World, call: Call): void {
  const { store } = world;
  if (store.condition === StoreCondition.stopped) {
    const isHeard = (store.flags & StoreFlag.machineLost) === 0;
    // Nothing was sent over a connection that was refused. Whoever has a queue keeps what is to be sent.
    call.unsent = isHeard && call.attemptId !== 0 && world.scenario.store.offlineQueue;
    refuse(world, call, isHeard);
    return;
  }
  call.arrivedUs = world.nowUs;
  call.holders += 1;
  store.waiting.push(call.slot);
  if (store.inService < 0 && store.condition !== StoreCondition.frozen) beginOperation(world);
  else describeLoad(world);
}

/** The connection is refused or broken; of a machine that is gone, nobody hears anything. */
export function refuse(world: World, call: Call, isHeard: boolean): void {
  if (call.verb === 'write' && !call.unsent) releasePayload(world, call);
  call.refusal = StoreRefusal.refused + 1;
  if (call.attemptId === 0) tellAgainLater(world, call.client, call.session);
  if (isHeard) sendCall(world, call, Leg.storeToServer, EventKind.replyAtServer);
  else if (call.attemptId !== 0) awaitEnd(world, call);
}

const VERBS = {
  read: StoreVerb.read,
  write: StoreVerb.write,
  touch: StoreVerb.touch,
  update: StoreVerb.update,
  claim: StoreVerb.update,
  remember: StoreVerb.write,
  remove: StoreVerb.remove,
  deny: StoreVerb.write,
  check: StoreVerb.read,
  'keep-message': StoreVerb.write,
  'find-messages': StoreVerb.read,
  count: StoreVerb.update,
} as const;

/** Takes the next call that waits, if any. */
export function beginOperation(world: World): void {
  const { store } = world;
  const slot = store.waiting.shift();
  store.inService = slot ?? -1;
  describeLoad(world);
  if (slot === undefined) return;
  const call = world.calls.at(slot);
  const verb = VERBS[call.verb as keyof typeof VERBS];
  world.emit(TraceKind.storeOperation, verb, call.server, world.nowUs - call.arrivedUs);
  const factor = (store.flags & StoreFlag.slow) === 0 ? 1 : world.scenario.store.slowFactor;
  planEnd(world, world.nowUs + operationUs(world) * factor);
}

/** Plans the end of the operation in service. */
export function planEnd(world: World, endsUs: number): void {
  const { store } = world;
  store.operation += 1;
  store.endsUs = endsUs;
  world.queue.push(endsUs, EventKind.operationEnds, store.inService, store.operation);
}

/** The operation in service is done: it takes effect now, and the reply leaves. */
export function endOperation(world: World, call: Call, operation: number): void {
  if (world.store.operation !== operation) return;
  assert(world.store.inService === call.slot, 'the store finishes what it did not begin');
  perform(world, call);
  sendCall(world, call, Leg.storeToServer, EventKind.replyAtServer);
  world.calls.release(call);
  beginOperation(world);
}

function perform(world: World, call: Call): void {
  const { table } = world.store;
  switch (call.verb) {
    case 'read':
      readFrom(world, table, call);
      markUsed(world, call.session);
      return;
    case 'write': {
      const { payload } = call;
      assert(payload !== null, 'a write without contents');
      acknowledge(call, writeEntry(world, payload, call));
      releasePayload(world, call);
      return;
    }
    case 'touch':
      touch(world, table, call.session);
      markUsed(world, call.session);
      noteChange(world, call.session, call);
      call.found = true;
      return;
    case 'remove':
      removeEntry(world, call);
      call.found = true;
      return;
    case 'deny':
      deny(world, call.session);
      call.found = true;
      return;
    case 'check':
      call.found = !table.denylist.has(call.session);
      return;
    case 'claim':
    case 'remember':
      performKeyCall(world, call);
      call.found = true;
      return;
    case 'count':
      performCount(world, call);
      call.found = true;
      return;
    case 'update':
      return update(world, call);
    case 'keep-message':
    case 'find-messages':
      performMessageCall(world, call);
      call.found = true;
      return;
    case 'order':
    case 'recall':
    case 'refresh':
      assert(false, 'the session store takes no orders');
  }
}

/** Lists a session until no clock takes its tokens for good. */
function deny(world: World, session: number): void {
  const { lifetime, leeway } = world.scenario.token;
  const skewUs = 2 * world.scenario.servers.clockSkew;
  const untilUs = world.nowUs + lifetime + leeway + skewUs;
  listUntil(world, world.store.table, session, untilUs);
  replicateBeside(world, [session, untilUs]);
  saveLater(world, KEYS);
}

/** A write is done, or there was no room for it. */
function acknowledge(call: Call, done: boolean): void {
  call.found = done;
  if (!done) call.refusal = StoreRefusal.full + 1;
}

/** Applies a change to what is kept now, whatever the server knew of it, and replies with the result. */
function update(world: World, call: Call): void {
  const kept = lookUp(world.store.table, call.session) ?? newCart(call);
  if (kept === undefined) return;
  const before = kept.cart ?? EMPTY_CART;
  let cart = EMPTY_CART;
  if (call.product > 0) {
    cart = changed(world, before, call.product, call.intent);
  }
  const after = withCart(kept, cart);
  acknowledge(call, writeEntry(world, after, call));
  if (!call.found) return;
  hold(world, after);
  call.payload = after;
}

/** A cart on its own comes into being with its first item; a session only by a login. */
const newCart = ({ session, client }: Call): Holding | undefined =>
  session < PERSON_KEY ? undefined : holdingOf(session, client, false, null);

/** Records whether the store is busy, and how many calls wait. */
export function describeLoad(world: World): void {
  const { store } = world;
  world.emit(TraceKind.storeLoad, store.inService < 0 ? 0 : 1, store.waiting.length, 0);
}
