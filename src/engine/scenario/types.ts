import type { ArchitectureId } from '../architectures/list';
import type { ChangeId } from '../faults/changeIds';
import type { BalancerKnobs } from './fields/balancer';
import type { CdnKnobs } from './fields/cdn';
import type { DeployKnobs } from './fields/deploy';
import type { NetworkKnobs } from './fields/network';
import type { OrderKnobs } from './fields/orders';
import type { ClientKnobs } from './fields/people';
import type { ScalingKnobs } from './fields/scaling';
import type { ServerKnobs } from './fields/servers';
import type { SessionKnobs } from './fields/sessions';
import type { StoreKnobs } from './fields/store';
import type { TokenKnobs } from './fields/token';

/** A run holds at most so many changes. */
export const INTERVENTIONS_MAX = 10_000;

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
  readonly clients: ClientKnobs;
  readonly servers: ServerKnobs;
  readonly sessions: SessionKnobs;
  readonly balancer: BalancerKnobs;
  readonly store: StoreKnobs;
  readonly token: TokenKnobs;
  readonly orders: OrderKnobs;
  readonly network: NetworkKnobs;
  readonly cdn: CdnKnobs;
  readonly deploy: DeployKnobs;
  readonly scaling: ScalingKnobs;
  readonly interventions: readonly Intervention[];
}
