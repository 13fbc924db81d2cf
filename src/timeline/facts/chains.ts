import { chains, type Scenario } from '../../engine';

/** Whether services call one another for a request: then what is looked up may be looked up on any server. */
export const isChain = ({ workload, services }: Scenario): boolean =>
  chains(workload) && services.chain > 1;
