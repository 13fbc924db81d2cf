import { copyState } from '../../kernel/copyState';

/** How often something happened, to whom, and when. */
export class ClientCount {
  sum = 0;
  samples = 0;
  /** People with at least one count. */
  people = 0;
  /** Instants of the first and the latest count, or -1. */
  firstUs = -1;
  lastUs = -1;
  /** Counts of the person who has each number now. */
  readonly perClient: Uint32Array;

  constructor(clients: number) {
    this.perClient = new Uint32Array(clients);
  }

  count(timeUs: number, client: number, amount = 1): void {
    this.sum += amount;
    this.samples += 1;
    if (this.firstUs < 0) this.firstUs = timeUs;
    this.lastUs = timeUs;
    const before = this.perClient[client] as number;
    if (before === 0) this.people += 1;
    this.perClient[client] = before + 1;
  }

  /** Somebody new has this number: what happened before happened to somebody else. */
  forget(client: number): void {
    if (client >= 0) this.perClient[client] = 0;
  }

  copyTo(target: ClientCount): void {
    copyState(this, target);
    target.perClient.set(this.perClient);
  }
}
