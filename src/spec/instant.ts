/** Scenarios end within a week of simulated time, and so does what is replayed of a run. */
const LATEST_US = 604_800_000_000;

export const isInstant = (us: unknown): us is number =>
  Number.isSafeInteger(us) && (us as number) >= 0 && (us as number) <= LATEST_US;
