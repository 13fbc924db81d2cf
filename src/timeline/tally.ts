export interface Tally {
  readonly total: number;
  /** People concerned, in order of index (at most 8 listed). */
  readonly people: readonly number[];
  readonly peopleCount: number;
  /** Instants of the first and the latest, or null. */
  readonly firstUs: number | null;
  readonly lastUs: number | null;
}

/** What became of seats in one lane. */
export interface SeatTallies {
  /** Taken, and answered as failed. */
  readonly seatsDenied: Tally;
  readonly seatsTwice: Tally;
}

/** What became of transfers in one lane. */
export interface TransferTallies {
  readonly transfersLost: Tally;
  readonly leftOpen: Tally;
  readonly toldFailed: Tally;
  readonly madeTwice: Tally;
}
