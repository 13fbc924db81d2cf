import type { Overrides } from './scenarios';

/**
 * One person and a pause of an hour between requests, so that a single request can be followed by hand. Times of the
 * stretched world: 0.5 s to the balancer, 0.5 s to the server, 0.4 s of work, 0.25 s to a store, 0.1 s in it.
 */
export function onePerson(
  wants: 'browse' | 'add' | 'read' | 'checkout',
  groups: Readonly<Record<string, Overrides>> = {},
): Overrides {
  const weights = { browseWeight: 0, addWeight: 0, readWeight: 0, checkoutWeight: 0 };
  const { clients, servers, ...others } = groups;
  return {
    clients: {
      count: 1,
      cartItems: [2, 2],
      thinkTime: [3600, 3600],
      ...weights,
      [`${wants}Weight`]: 1,
      ...clients,
    },
    servers: { count: 1, ...servers },
    ...others,
  };
}
