import { EventKind } from '../../kernel/eventKind';
import { Cause } from '../../trace/events';
import { release } from '../ledger/ledger';
import { touch } from '../sessions/tables';
import { defer, isDead, type Server } from '../state/server';
import { lookUp } from '../state/sessionTable';
import { type Transfer, TransferStage } from '../state/transfer';
import type { World } from '../state/world';
import { endTransfer, sendNow } from './copies';
import { finishLeaving } from './leaving';
import { keepInMemory } from './memory';
import { slowness, spendExactly } from './processorTime';

/** It is time to send a copy. A frozen sender sends it when it resumes; one that died took it along. */
export function sendCopy(world: World, transfer: Transfer, id: number): void {
  if (transfer.id !== id || transfer.stage !== TransferStage.toSend) return;
  const sender = world.server(transfer.from);
  if (defer(sender, EventKind.copyLeaves, transfer.slot, id)) return;
  sendNow(world, transfer);
  finishLeaving(world, sender);
}

/**
 * A copy has arrived at its server. A dead process takes nothing, a frozen one later. Returns whether it waits for a
 * worker now.
 */
export function receiveCopy(world: World, transfer: Transfer): boolean {
  const server = world.server(transfer.to);
  if (isDead(server)) {
    endTransfer(world, transfer, Cause.finished);
    return false;
  }
  transfer.stage = TransferStage.arrived;
  const { slot, id } = transfer;
  if (defer(server, EventKind.copyAtServer, slot, id)) return false;
  return queueCopy(world, server, transfer);
}

/** A copy waits for a worker, unless taking it in takes no time. Returns whether it waits. */
export function queueCopy(world: World, server: Server, transfer: Transfer): boolean {
  if (world.scenario.sessions.replicationTime === 0) {
    keep(world, server, transfer);
    return false;
  }
  server.inbox.push(transfer.slot);
  return true;
}

/** A free worker takes the copy that waits longest: there is one. */
export function takeCopy(world: World, server: Server): void {
  const transfer = world.transfers.at(server.inbox.shift() as number);
  transfer.stage = TransferStage.inWork;
  server.occupy(world.nowUs, 1);
  const { replicationTime } = world.scenario.sessions;
  const durationUs = Math.round(replicationTime * slowness(world, server.index));
  spendExactly(world, transfer, durationUs, EventKind.copyKept);
}

/** A worker has taken a copy in, and is free. Returns false where that is stale. */
export function endCopying(world: World, transfer: Transfer, ticket: number): boolean {
  if (transfer.stage !== TransferStage.inWork || transfer.workTicket !== ticket) return false;
  const server = world.server(transfer.to);
  server.occupy(world.nowUs, -1);
  keep(world, server, transfer);
  return true;
}

/** The copy is kept. Where what is here is as new, it is only marked as used. One that was revoked is dropped. */
function keep(world: World, server: Server, transfer: Transfer): void {
  const { payload } = transfer;
  if (payload === null) return endTransfer(world, transfer, Cause.revoked);
  const here = lookUp(server.table, payload.session);
  const isOlder = here === undefined || here.changedUs < payload.changedUs;
  if (isOlder) keepInMemory(world, server, payload);
  else touch(world, server.table, payload.session);
  endTransfer(world, transfer, Cause.finished);
}

/** A session was revoked: its copies under way are not sent any more, or arrive and are kept nowhere. */
export function forgetCopies(world: World, session: number): void {
  if (world.transfers.used === 0) return;
  world.transfers.forEach((transfer) => {
    const { payload, stage } = transfer;
    if (payload?.session !== session) return;
    if (stage === TransferStage.toSend) {
      endTransfer(world, transfer, Cause.revoked);
      finishLeaving(world, world.server(transfer.from));
      return;
    }
    transfer.payload = null;
    release(world, payload, Cause.revoked);
  });
}
