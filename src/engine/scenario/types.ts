import type { ArchitectureId } from '../architectures/ids';
import type { ChangeId } from '../faults/changeIds';

/** Inclusive range, in the unit of its field. */
type Range = readonly [low: number, high: number];

type ServiceDistribution = 'fixed' | 'exponential';

/** A change to the world at an instant: what a person or a scenario did to a run. */
export interface Intervention {
  /** Whole microseconds from the start of the run. */
  readonly atUs: number;
  readonly change: ChangeId;
  /** Server index for changes of a server; 0 for the balancer, the store and `add-server`. */
  readonly target: number;
}

/** Everything that defines a run before it starts. Complete: every knob has its value. Durations in whole microseconds. */
export interface Scenario {
  readonly name: string;
  /** One plain sentence for people; may be empty. */
  readonly description: string;
  readonly world: 'stretched' | 'realistic';
  readonly seed: number;
  readonly architecture: ArchitectureId;
  readonly clients: {
    readonly count: number;
    readonly loggedIn: boolean;
    readonly cartItems: Range;
    readonly cartLimit: number;
    readonly firstRequestSpacing: number;
    readonly thinkTime: Range;
    readonly retryAfter: number;
    readonly tries: number;
    readonly loginAfter: number;
    readonly timeout: number;
    readonly browseWeight: number;
    readonly addWeight: number;
    readonly readWeight: number;
    readonly checkoutWeight: number;
  };
  readonly servers: {
    readonly count: number;
    readonly workers: number;
    readonly queue: number;
    readonly serviceTime: number;
    readonly serviceDistribution: ServiceDistribution;
    readonly loginTime: number;
  };
  readonly sessions: { readonly idleTimeout: number };
  readonly balancer: {
    readonly checkInterval: number;
    readonly checkTimeout: number;
    readonly fall: number;
    readonly rise: number;
    readonly answerTimeout: number;
  };
  readonly store: { readonly operationTime: number; readonly timeout: number };
  readonly token: {
    readonly lifetime: number;
    readonly verifyTime: number;
    readonly signTime: number;
  };
  readonly orders: { readonly operationTime: number };
  readonly network: {
    readonly clientBalancer: number;
    readonly balancerServer: number;
    readonly serverStore: number;
  };
  readonly interventions: readonly Intervention[];
}
