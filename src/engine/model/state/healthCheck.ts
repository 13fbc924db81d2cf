import { Belief } from '../../trace/events';

/** What the balancer knows of one server, and the check under way. Checks of a server run one after another. */
export class HealthCheck {
  belief: Belief = Belief.forgotten;
  /** Results in a row that speak against the belief. */
  streak = 0;
  /** A new server, for which one result is enough: failed checks until it is like all others (0: it is). */
  trial = 0;
  /** Number of the check planned or under way: events of older ones are stale. */
  number = 0;
  startedUs = 0;
  /** Percent of a full share that it gets, and the number of the planned rise (0: none). */
  weight = 100;
  weightTicket = 0;
  /** Failed tries in a row, as passive checks count them. */
  failures = 0;
  /** Number of the ejection that lasts (0: none), and when it ends. */
  ejectTicket = 0;
  ejectedUntilUs = 0;

  copyTo(target: HealthCheck): void {
    Object.assign(target, this);
  }
}
