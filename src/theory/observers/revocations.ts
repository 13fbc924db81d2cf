import { SECOND_US, TraceKind, type TraceRecord } from '../../engine';
import type { Observer } from './observer';

/** For everybody whose session was revoked, how long after that it was good for an answer; 0 where never. */
export class Revocations implements Observer {
  readonly lags = new Map<number, number>();

  begin(): void {
    // What counts begins with the revocation.
  }

  observe({ kind, a: client, c }: TraceRecord): void {
    if (kind === TraceKind.revoked) this.lags.set(client, 0);
    if (kind !== TraceKind.acceptedAfterRevocation) return;
    this.lags.set(client, Math.max(this.lags.get(client) ?? 0, c / SECOND_US));
  }
}
