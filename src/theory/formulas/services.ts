/** What one service of a chain takes, in seconds: one way to it, its work, and what it takes to learn who asks. */
export interface ServiceTimes {
  readonly wayS: number;
  readonly workS: number;
  readonly checkS: number;
}

/** From the load balancer through a chain of so many services, and back: each is reached over one hop, and answers over it. */
export const chainResponse = (services: number, { wayS, workS, checkS }: ServiceTimes): number =>
  services * (2 * wayS + workS + checkS);
