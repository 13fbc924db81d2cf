import { assert } from '../kernel/assert';
import { EventKind } from '../kernel/eventKind';
import { Cause, Leg, PlaceKind, StoreCondition, TraceKind } from '../trace/events';
import type { Call } from './call';
import { discardReply } from './calling';
import { hold, letGo } from './ledger';
import { sendCall } from './link';
import { clearTable, lookUp, put, removeEntry, SessionTable, touch } from './sessionTable';
import type { World } from './world';

/** The shared session store: one operation at a time, in order of arrival. */
export class SessionStore {
  condition: StoreCondition = StoreCondition.reachable;
  /** `StoreFlag`s, added up. */
  flags = 0;
  readonly table = new SessionTable(PlaceKind.store, 0);
  /** Slots of the calls that wait, and of the one in hand (-1: none). */
  readonly waiting: number[] = [];
  inHand = -1;
  /** Sessions whose tokens are not to be accepted, until the last of those has expired. */
  readonly denylist = new Map<number, number>();

  copyTo(target: SessionStore): void {
    target.condition = this.condition;
    target.flags = this.flags;
    this.table.copyTo(target.table);
    target.waiting.length = 0;
    for (const slot of this.waiting) target.waiting.push(slot);
    target.inHand = this.inHand;
    target.denylist.clear();
    for (const [session, untilUs] of this.denylist) target.denylist.set(session, untilUs);
  }
}

/** A call has arrived. */
export function acceptCall(world: World, call: Call): void {
  call.holders += 1;
  world.store.waiting.push(call.slot);
  if (world.store.inHand < 0) beginOperation(world);
  else describeLoad(world);
}

function beginOperation(world: World): void {
  const { store } = world;
  const slot = store.waiting.shift();
  store.inHand = slot ?? -1;
  describeLoad(world);
  if (slot === undefined) return;
  const endsUs = world.nowUs + world.scenario.store.operationTime;
  world.queue.push(endsUs, EventKind.operationEnds, slot, world.calls.at(slot).id);
}

/** The operation in hand is done: it takes effect now, and the reply leaves. */
export function endOperation(world: World, call: Call): void {
  assert(world.store.inHand === call.slot, 'the store finishes what it did not begin');
  perform(world, call);
  const sent = sendCall(world, call, Leg.storeToServer, EventKind.replyAtServer);
  if (sent) world.calls.release(call);
  else discardReply(world, call);
  beginOperation(world);
}

function perform(world: World, call: Call): void {
  const { table } = world.store;
  switch (call.verb) {
    case 'read': {
      const holding = lookUp(table, call.session);
      call.found = holding !== undefined;
      call.payload = holding ?? null;
      // The reply is a copy too, from here until the server has dealt with it.
      if (call.payload !== null) hold(world, call.payload);
      return;
    }
    case 'write':
      assert(call.payload !== null, 'a write without contents');
      put(world, table, call.payload);
      letGo(world, call.payload, Cause.finished);
      call.found = true;
      return;
    case 'touch':
      touch(world, table, call.session);
      call.found = true;
      return;
    case 'remove':
      removeEntry(world, table, call.session, Cause.revoked);
      call.found = true;
      return;
    case 'deny':
      deny(world, call.session);
      call.found = true;
      return;
    case 'check':
      call.found = !world.store.denylist.has(call.session);
      return;
    case 'order':
    case 'refresh':
      assert(false, 'the session store takes no orders');
  }
}

/** Lists a session until no clock takes its tokens for good. What is past that is dropped on the way. */
function deny(world: World, session: number): void {
  const { denylist } = world.store;
  const { lifetime, leeway } = world.scenario.token;
  for (const [old, untilUs] of denylist) if (untilUs <= world.nowUs) denylist.delete(old);
  const skewUs = 2 * world.scenario.servers.clockSkew;
  denylist.set(session, world.nowUs + lifetime + leeway + skewUs);
}

/** Cuts or mends the network between servers and store. What is kept stays. */
export function setReachable(world: World, reachable: boolean): void {
  world.store.condition = reachable ? StoreCondition.reachable : StoreCondition.unreachable;
  world.emit(TraceKind.storeCondition, world.store.condition, world.store.flags, 0);
}

/** The store comes back empty. */
export function wipeStore(world: World): void {
  clearTable(world, world.store.table, Cause.wipe);
  world.store.denylist.clear();
}

function describeLoad(world: World): void {
  const { store } = world;
  world.emit(TraceKind.storeLoad, store.inHand < 0 ? 0 : 1, store.waiting.length, 0);
}
