import type { EventKind } from '../../kernel/eventKind';
import { Leg } from '../../trace/events';
import { RuleOrder } from '../stages';

/** What is sent over a link, and what happens when it arrives: a kind of event, with the event's two numbers. */
export type Message = Pick<
  LostMessage,
  'attemptId' | 'leg' | 'server' | 'client' | 'kind' | 'a' | 'b' | 'toReplica'
>;

/** A message that was lost on a link, as its sender's transport keeps it: to be sent again, until it gives up. */
export class LostMessage {
  slot = 0;
  id = 0;
  holders = 0;
  attemptId = 0;
  leg: Leg = Leg.clientToBalancer;
  server = 0;
  client = 0;
  kind: EventKind = 0;
  a = 0;
  b = 0;
  toReplica = false;
  /** How often it has been sent again, and when it was sent first. */
  tries = 0;
  sinceUs = 0;
  /** To which process of the store its connection leads. */
  era = 0;
  /** Nothing will ever come of sending it again: its connection is broken, and only whoever waits can find out, by waiting. */
  isHopeless = false;
  /** Its connection was reset, and the news is on its way. */
  isReset = false;
}

/** What becomes of one transmission of a message: it is lost, or it takes so many microseconds longer than usual. */
export type Verdict = number;

/** It arrives in its usual time. */
export const PASSES: Verdict = 0;
export const LOST: Verdict = -1;
/** Its connection breaks with it: sending it again is of no use. */
export const LOST_FOR_GOOD: Verdict = -2;

/** What a rule goes by. */
export type Judged = Pick<LostMessage, 'leg' | 'server' | 'toReplica'>;

export { RuleOrder };

/** What a fault makes of messages that are about to leave, for as long as it is in force. It has no state of its own. */
export interface Rule<World> {
  readonly order: RuleOrder;
  /** @param target whose fault it is: a server, or 0 */
  judge(world: World, message: Judged, target: number): Verdict;
}

/** A rule in force. It never changes, so a snapshot shares it. */
export interface InForce<World> {
  readonly rule: Rule<World>;
  readonly target: number;
}

/** A message from person to person that was taken, and that whom it is for has not been shown. Never changes. */
export interface PersonalMessage {
  readonly from: number;
  readonly to: number;
  /** Number of the person whom it is for, which outlives the number of the client. */
  readonly person: number;
  readonly takenUs: number;
  /** It waits in some place, and is not under way over a connection. */
  readonly waits: boolean;
}

/** Messages that one place keeps, by number: for which person. */
export type KeptMessages = Map<number, number>;
