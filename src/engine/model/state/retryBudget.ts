import { copyState } from '../../kernel/copyState';

/** Envoy allows this many retries at a time, however few requests there are. */
const ALWAYS = 3;

/**
 * One budget for the retries of all people, as a gateway in front of the shop would keep it: a budget for each person
 * would never be reached. A retry counts from the decision to try again until its attempt ends.
 */
export class RetryBudget {
  /** Attempts that their clients wait for, and how many retries there are, waiting ones included. */
  requests = 0;
  retries = 0;

  /** Whether one more retry stays within `percent` of the requests; 0 is no limit. */
  allows(percent: number): boolean {
    if (percent === 0) return true;
    return this.retries < Math.max(ALWAYS, (percent * this.requests) / 100);
  }

  copyTo(target: RetryBudget): void {
    copyState(this, target);
  }
}
