import { NEVER_US } from '../../kernel/time';
import { KeyAnswer } from '../../trace/events';
import type { Holding } from './holding';
import type { Count } from './sessionTable';

const NO_MESSAGES: readonly number[] = [];

/** What a server asks of the session store or the orders database. */
export type CallVerb =
  | 'read'
  | 'write'
  | 'touch'
  | 'update'
  | 'order'
  /** Take an idempotency key; note what it was answered. */
  | 'claim'
  | 'remember'
  /** What became of the request with this key, if there was one? */
  | 'recall'
  /** End a session; put it on the denylist; is it there? */
  | 'remove'
  | 'deny'
  | 'check'
  /** Look up the note of a refresh token, which is in the durable database. */
  | 'refresh'
  /** Keep a message; which ones are kept for this person? */
  | 'keep-message'
  | 'find-messages'
  /** Count a request of a person. */
  | 'count';

/**
 * One call from a server to a store. It is a record of its own because its effect lands even if the server that
 * sent it has given up or died.
 */
export class Call {
  slot = 0;
  id = 0;
  /** The waiting server, the message under way, or the store working on it. */
  holders = 0;
  /** The server still waits for the reply. */
  open = false;
  verb: CallVerb = 'read';
  attempt = 0;
  attemptId = 0;
  server = 0;
  client = 0;
  session = 0;
  /** What to write, or what was read. */
  payload: Holding | null = null;
  found = false;
  /** For orders. */
  intent = 0;
  /** Idempotency-Key (0: none), what it came with, what its place says to it, and what was remembered. */
  key = 0;
  print = 0;
  answer: KeyAnswer = KeyAnswer.executed;
  status = 0;
  cart = 0;
  /** For updates: the product to add, or the position; 0 to empty the cart, or for the start. */
  product = 0;
  /** A message to be kept: whom it is for (and in `session` its number). Those that were found. */
  addressee = -1;
  person = -1;
  messages: readonly number[] = NO_MESSAGES;
  /** What has been counted, with this request, in the window at hand. */
  counted: Count | null = null;
  /** How many more could have been let through just before. */
  allowed = 0;
  /** It waits in its server for a connection. */
  queued = false;
  /** It was refused before it was sent, and is kept to be sent later. */
  unsent = false;
  /** Nobody waits for it any longer than until then, and until then for its being sent. */
  timesOutUs = NEVER_US;
  sendByUs = NEVER_US;
  /** It goes to the replica of the store. */
  toReplica = false;
  /** When it reached the store, and why it was turned down: `StoreRefusal` + 1, or 0. */
  arrivedUs = 0;
  refusal = 0;
}
