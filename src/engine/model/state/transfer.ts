import type { Scenario } from '../../scenario/types';
import { TransferStage } from '../stages';
import type { Holding } from './holding';

export { TransferStage };

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
