import { copyState } from '../../kernel/copyState';

/** One server's connections to the session store. */
export class StoreConnections {
  /** Connections in use, where their number is limited. */
  busy = 0;
  /** Slots of the calls that wait for a connection. */
  readonly waiting: number[] = [];
  /** Until then, calls fail at once. */
  failUntilUs = 0;
  /** There is no connection: calls are kept until there is one. */
  offline = false;
  /** Slot + 1 of the call that tries whether there is one again, or 0; number of the try that is planned. */
  probe = 0;
  ticket = 0;

  /** What a new process begins with. */
  reset(): void {
    this.failUntilUs = 0;
    this.offline = false;
    this.probe = 0;
    this.ticket = 0;
  }

  copyTo(target: StoreConnections): void {
    copyState(this, target);
  }
}
