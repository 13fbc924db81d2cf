import type { EventKind } from '../../kernel/eventKind';
import { Leg } from '../../trace/events';

/** What is sent over a link, and what happens when it arrives: a kind of event, with the event's two numbers. */
export type Message = Pick<
  LostMessage,
  'attemptId' | 'leg' | 'server' | 'client' | 'kind' | 'a' | 'b'
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

  copyTo(target: LostMessage): void {
    Object.assign(target, this);
  }
}
