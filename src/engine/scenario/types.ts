import type { ArchitectureId } from '../architectures/list';
import type { ChangeId } from '../changes/changeIds';
import type { WorkloadId } from '../workloads/list';
import type { BalancerSettings } from './fields/balancer';
import type { CdnSettings } from './fields/cdn';
import type { DeploySettings } from './fields/deploy';
import type { LimitSettings } from './fields/limit';
import type { NetworkSettings } from './fields/network';
import type { OrderSettings } from './fields/orders';
import type { ClientSettings } from './fields/people';
import type { ScalingSettings } from './fields/scaling';
import type { ServerSettings } from './fields/servers';
import type { ServiceSettings } from './fields/services';
import type { SessionSettings } from './fields/sessions';
import type { StoreSettings } from './fields/store';
import type { TokenSettings } from './fields/token';

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

/** Everything that defines a run before it starts. Complete: every setting has its value. Durations in whole microseconds. */
export interface Scenario {
  readonly name: string;
  /** One plain sentence for people; may be empty. */
  readonly description: string;
  readonly world: 'stretched' | 'realistic';
  readonly seed: number;
  readonly architecture: ArchitectureId;
  readonly workload: WorkloadId;
  readonly clients: ClientSettings;
  readonly servers: ServerSettings;
  readonly sessions: SessionSettings;
  readonly balancer: BalancerSettings;
  readonly store: StoreSettings;
  readonly token: TokenSettings;
  readonly orders: OrderSettings;
  readonly network: NetworkSettings;
  readonly cdn: CdnSettings;
  readonly deploy: DeploySettings;
  readonly scaling: ScalingSettings;
  readonly limit: LimitSettings;
  readonly services: ServiceSettings;
  readonly interventions: readonly Intervention[];
}
