import { EventKind } from '../../kernel/eventKind';
import { Action, Cause, ServerCondition } from '../../trace/events';
import { hold, release } from '../ledger/ledger';
import { sendTransfer } from '../network/link';
import type { Attempt } from '../state/attempt';
import type { Holding } from '../state/holding';
import type { Server } from '../state/server';
import { type Transfer, TransferStage } from '../state/transfer';
import type { World } from '../state/world';
import { postpone, resume, stretch } from './processorTime';

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
  const { holding } = entry;
  for (const other of world.servers) {
    if (other.index !== attempt.server && isMember(other)) {
      begin(world, attempt.server, other.index, holding, replicationLag);
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
  if (afterUs === 0) sendNow(world, transfer);
  else world.queue.push(world.nowUs + afterUs, EventKind.copyLeaves, transfer.slot, transfer.id);
}

/** A copy leaves its sender. */
export function sendNow(world: World, transfer: Transfer): void {
  transfer.stage = TransferStage.onTheWay;
  sendTransfer(world, transfer, EventKind.copyAtServer);
}

/** The connection has died before a copy could get through. */
export const loseTransfer = (world: World, transfer: Transfer): void =>
  endTransfer(world, transfer, Cause.finished);

/** A copy has come to its end: taken in, or lost. */
export function endTransfer(world: World, transfer: Transfer, cause: Cause): void {
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
    if ((stage === TransferStage.toSend ? from : to) === index) endTransfer(world, transfer, cause);
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
