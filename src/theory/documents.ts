/** Scenario documents, or parts of them, as experiments need them. */
export type Part = Readonly<Record<string, unknown>>;

/** Messages that take no time: only queues do. */
const NO_NETWORK = { clientBalancer: 0, balancerServer: 0, serverStore: 0 };

/** Everybody looks at pages, with an empty cart. */
const BROWSING = {
  cartItems: [0, 0],
  browseWeight: 1,
  addWeight: 0,
  readWeight: 0,
  checkoutWeight: 0,
};

/** Mean service time of one worker, and its rate. */
export const SERVICE_S = 0.01;
export const SERVICE_RATE = 1 / SERVICE_S;

/** Nothing but people, a balancer and servers: tokens cost nothing, nothing is kept anywhere, and checks are rare. */
export function plain(clients: Part, servers: Part, balancer: Part = {}): Part {
  return {
    world: 'realistic',
    architecture: 'jwt',
    clients: { ...BROWSING, timeout: 100, tries: 1, firstRequestSpacing: 0, ...clients },
    servers: {
      count: 1,
      workers: 1,
      queue: 10_000,
      serviceTime: SERVICE_S,
      serviceDistribution: 'exponential',
      ...servers,
    },
    balancer: { checkInterval: 600, answerTimeout: 100, ...balancer },
    token: { costFactor: 0 },
    network: NO_NETWORK,
    store: { persistence: 'none' },
  };
}

/** An open system: people come one by one at a rate (Poisson), make one request each, and leave. */
export const open = (arrivals: number, servers: Part, balancer?: Part): Part =>
  plain(
    {
      count: 1,
      arrivalRate: arrivals,
      arriveLoggedIn: true,
      visitLength: 1,
      places: 1000,
    },
    servers,
    balancer,
  );

/** A closed system: people think between half and one and a half times `thinkS`, ask, wait, and begin anew. */
export const closed = (people: number, thinkS: number, servers: Part, balancer?: Part): Part =>
  plain({ count: people, thinkTime: [thinkS / 2, 1.5 * thinkS] }, servers, balancer);

/** Work that takes next to no time, so that nothing but the thing looked at does. */
export const INSTANT = { serviceTime: 0.000001, serviceDistribution: 'fixed', loginTime: 0.000001 };
