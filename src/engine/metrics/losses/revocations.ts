import { SECOND_US } from '../../kernel/time';
import { TraceKind } from '../../trace/events';
import { ClientCount } from '../folds/clientCount';
import type { Fold, FoldKind, RunSize } from '../folds/fold';
import type { Metric } from '../metric';

/** Sessions that were revoked, and what they were still good for. */
class Revocations implements Fold {
  readonly accepted: ClientCount;
  revoked = 0;
  longestUs = 0;
  /** By client, the session revoked last and when: a record's own field cannot say more than 35 minutes. */
  readonly #session: Uint32Array;
  readonly #revokedUs: Float64Array;

  constructor({ clients }: RunSize) {
    this.accepted = new ClientCount(clients);
    this.#session = new Uint32Array(clients);
    this.#revokedUs = new Float64Array(clients);
  }

  observe(timeUs: number, kind: TraceKind, client: number, session: number, sinceUs: number): void {
    if (kind === TraceKind.clientArrived) this.accepted.forget(client);
    else if (kind === TraceKind.revoked) {
      this.revoked += 1;
      this.#session[client] = session;
      this.#revokedUs[client] = timeUs;
    } else {
      this.accepted.count(timeUs, client);
      const isLatest = this.#session[client] === session;
      const lagUs = isLatest ? timeUs - (this.#revokedUs[client] as number) : sinceUs;
      this.longestUs = Math.max(this.longestUs, lagUs);
    }
  }

  copyTo(target: Revocations): void {
    this.accepted.copyTo(target.accepted);
    target.revoked = this.revoked;
    target.longestUs = this.longestUs;
    target.#session.set(this.#session);
    target.#revokedUs.set(this.#revokedUs);
  }
}

const revocations: FoldKind<Revocations> = {
  kinds: [TraceKind.revoked, TraceKind.acceptedAfterRevocation, TraceKind.clientArrived],
  start: (size) => new Revocations(size),
};

/** Answers of success to a session that had been revoked before the request was sent. */
export const acceptedAfterRevocation: Metric<Revocations> = {
  id: 'accepted-after-revocation',
  unit: 'count',
  better: 'lower',
  fold: revocations,
  read: ({ accepted }) => accepted.sum,
  counts: ({ accepted }) => accepted,
};

/** The longest time after its revocation at which a session was still good for an answer. */
export const revocationLag: Metric<Revocations> = {
  id: 'revocation-lag',
  unit: 's',
  better: 'lower',
  fold: revocations,
  read: ({ longestUs }) => longestUs / SECOND_US,
  // One that ended nowhere too late has a lag of 0; without one there is no lag.
  samples: ({ revoked }) => revoked,
};
