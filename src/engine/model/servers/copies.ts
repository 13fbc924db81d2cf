import { EventKind } from '../../kernel/eventKind';
import { Action, Cause, ServerCondition } from '../../trace/events';
import { hold, release } from '../ledger/ledger';
import { sendTransfer } from '../network/link';
import { touch } from '../sessions/tables';
import type { Attempt } from '../state/attempt';
import type { Holding } from '../state/holding';
import { isDead, type Server } from '../state/server';
import { lookUp } from '../state/sessionTable';
import { type Transfer, TransferStage } from '../state/transfer';
import type { World } from '../state/world';
import { keepInMemory } from './memory';
import { finishLeaving } from './process';
import { postpone, resume, slowness, spendExactly, stretch } from './processorTime';
import { fillWorkers } from './worker/admission';

/**
 * The answer has left. What the request began or changed in this server's memory goes to all others, and now and then
 * what it only used: or their copies would die of age.
 */
export function shareSession(world: World, attempt: Attempt, working: Holding): void {
  const entry = world.server(attempt.server).table.entries.toChange(working.session);
  if (entry === undefined) return;
  const { idleTimeout, replicationLag } = world.scenario.sessions;
  const isNew = attempt.cartChanged || attempt.action === Action.login;
  if (!isNew && world.nowUs - entry.sentUs < idleTimeout / 2) return;
  entry.sentUs = world.nowUs;
  for (const other of world.servers) {
    if (other.index !== attempt.server && isMember(other)) {
      begin(world, attempt.server, other.index, entry.holding, replicationLag);
    }
  }
}

/** Servers that are not there, or are about to go, are sent nothing. */
const isMember = ({ condition }: Server): boolean =>
  condition === ServerCondition.running || condition === ServerCondition.frozen;

/** A process is ready: another one that is running sends it everything it keeps. */
export function catchUp(world: World, server: Server): void {
  const giver = world.servers.find(
    (other) => other !== server && other.condition === ServerCondition.running,
  );
  if (giver === undefined) return;
  for (const { holding } of giver.table.entries.values()) {
    begin(world, giver.index, server.index, holding, 0);
  }
}

function begin(world: World, from: number, to: number, payload: Holding, afterUs: number): void {
  world.lastTicket += 1;
  const transfer = world.transfers.take(world.lastTicket);
  transfer.from = from;
  transfer.to = to;
  transfer.payload = payload;
  hold(world, payload);
  if (afterUs === 0) leave(world, transfer);
  else world.queue.push(world.nowUs + afterUs, EventKind.copyLeaves, transfer.slot, transfer.id);
}

/** The time to send has come. A frozen sender sends when it goes on; one that died took the copy with it. */
export function sendCopy(world: World, transfer: Transfer, id: number): void {
  if (transfer.id !== id || transfer.stage !== TransferStage.toSend) return;
  const sender = world.server(transfer.from);
  if (sender.condition === ServerCondition.frozen) {
    sender.deferred.push({ kind: EventKind.copyLeaves, slot: transfer.slot, id });
    return;
  }
  leave(world, transfer);
  finishLeaving(world, sender);
}

function leave(world: World, transfer: Transfer): void {
  transfer.stage = TransferStage.onTheWay;
  sendTransfer(world, transfer, EventKind.copyAtServer);
}

/** The connection has died before a copy could get through. */
export const loseTransfer = (world: World, transfer: Transfer): void =>
  end(world, transfer, Cause.finished);

/** A copy has arrived: a worker takes it in, before any request that waits. A dead process takes nothing. */
export function acceptCopy(world: World, transfer: Transfer): void {
  const server = world.server(transfer.to);
  if (isDead(server)) {
    end(world, transfer, Cause.finished);
    return;
  }
  transfer.stage = TransferStage.arrived;
  if (server.condition === ServerCondition.frozen) {
    const { slot, id } = transfer;
    server.deferred.push({ kind: EventKind.copyAtServer, slot, id });
  } else takeIn(world, server, transfer);
}

/** What a frozen server has to do about copies when it goes on. */
export function resumeCopy(world: World, kind: EventKind, slot: number, id: number): void {
  const transfer = world.transfers.at(slot);
  if (kind === EventKind.copyLeaves) sendCopy(world, transfer, id);
  else takeIn(world, world.server(transfer.to), transfer);
}

function takeIn(world: World, server: Server, transfer: Transfer): void {
  if (world.scenario.sessions.replicationTime === 0) keep(world, server, transfer);
  else {
    server.inbox.push(transfer.slot);
    if (server.busy < world.scenario.servers.workers) fillWorkers(world, server);
  }
}

/** A free worker takes the copy that waits longest. Returns whether there was one. */
export function takeCopy(world: World, server: Server): boolean {
  const slot = server.inbox.shift();
  if (slot === undefined) return false;
  const transfer = world.transfers.at(slot);
  transfer.stage = TransferStage.inWork;
  server.occupy(world.nowUs, 1);
  const { replicationTime } = world.scenario.sessions;
  const durationUs = replicationTime * slowness(world, server.index);
  spendExactly(world, transfer, durationUs, EventKind.copyKept);
  return true;
}

/** A worker has taken a copy in. */
export function endCopying(world: World, transfer: Transfer, ticket: number): void {
  if (transfer.stage !== TransferStage.inWork || transfer.workTicket !== ticket) return;
  const server = world.server(transfer.to);
  server.occupy(world.nowUs, -1);
  keep(world, server, transfer);
  fillWorkers(world, server);
}

/** The copy is kept. Where what is here is as new, it is only marked as used. One that was revoked is dropped. */
function keep(world: World, server: Server, transfer: Transfer): void {
  const { payload } = transfer;
  if (payload === null) return end(world, transfer, Cause.revoked);
  const here = lookUp(server.table, payload.session);
  const isOlder = here === undefined || here.changedUs < payload.changedUs;
  if (isOlder) keepInMemory(world, server, payload);
  else touch(world, server.table, payload.session);
  end(world, transfer, Cause.finished);
}

function end(world: World, transfer: Transfer, cause: Cause): void {
  const { payload } = transfer;
  transfer.stage = TransferStage.onTheWay;
  transfer.payload = null;
  if (payload !== null) release(world, payload, cause);
  world.transfers.release(transfer);
}

/** A process has died: with it go the copies that it had not sent yet, and those it was about to take in. */
export function loseCopies(world: World, index: number, cause: Cause): void {
  if (world.transfers.used === 0) return;
  world.transfers.forEach((transfer) => {
    const { stage, from, to } = transfer;
    if (stage === TransferStage.onTheWay) return;
    if ((stage === TransferStage.toSend ? from : to) === index) end(world, transfer, cause);
  });
}

/** A session was revoked: its copies under way are not sent any more, or arrive and are kept nowhere. */
export function forgetCopies(world: World, session: number): void {
  if (world.transfers.used === 0) return;
  world.transfers.forEach((transfer) => {
    const { payload, stage } = transfer;
    if (payload?.session !== session) return;
    if (stage === TransferStage.toSend) {
      end(world, transfer, Cause.revoked);
      finishLeaving(world, world.server(transfer.from));
      return;
    }
    transfer.payload = null;
    release(world, payload, Cause.revoked);
  });
}

/** Whether a server still has to send copies. */
export function hasUnsent(world: World, index: number): boolean {
  if (world.transfers.used === 0) return false;
  let found = false;
  world.transfers.forEach(({ stage, from }) => {
    found ||= stage === TransferStage.toSend && from === index;
  });
  return found;
}

/** The copies that workers of a server take in, when it freezes, goes on, or becomes slower or faster. */
export function forCopiesInWork(
  world: World,
  index: number,
  what: 'postpone' | 'resume' | number,
): void {
  if (world.transfers.used === 0) return;
  world.transfers.forEach((transfer) => {
    if (transfer.stage !== TransferStage.inWork || transfer.to !== index) return;
    if (what === 'postpone') postpone(world, transfer);
    else if (what === 'resume') resume(world, transfer, EventKind.copyKept);
    else stretch(world, transfer, what, EventKind.copyKept);
  });
}
