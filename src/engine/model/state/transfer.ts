import type { Scenario } from '../../scenario/types';
import type { Holding } from './holding';

/** Where a copy on its way from server to server is. */
export const TransferStage = {
  /** In the sender's process: dies with it. */
  toSend: 0,
  onTheWay: 1,
  /** Waits for a worker of the receiver, or for a frozen one to go on. */
  arrived: 2,
  /** A worker takes it in. */
  inWork: 3,
} as const;
export type TransferStage = (typeof TransferStage)[keyof typeof TransferStage];

/** One copy of a session on its way from one server's memory into another's. */
export class Transfer {
  slot = 0;
  id = 0;
  holders = 0;
  stage: TransferStage = TransferStage.toSend;
  from = 0;
  to = 0;
  /** Null once what it carries has been revoked. */
  payload: Holding | null = null;
  /** Processor time of the receiver, as for attempts. */
  workEndsUs = -1;
  postponed = false;
  workTicket = 0;
}

/** Whether servers send each other copies of the sessions in their memories. */
export const isReplicated = ({ scenario }: { readonly scenario: Scenario }): boolean =>
  scenario.sessions.replication === 'all-to-all';
