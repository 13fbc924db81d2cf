/** Everybody loses the connection, and asks for another one, in vain. */
const AWAY = {
  where: { architecture: 'jwt', workload: 'messaging' },
  done: [[8, 'stop-balancer']],
} as const;

/** The turns that show what settings of browsers do that ask again, and connect again. */
export const ASKING_TURNS = {
  'clients.retryBudget': { to: 1, done: [[8, 'stop-balancer']] },
  'clients.sendsKey': { to: false, where: { orders: { idempotencyKeys: 'required' } } },
  'clients.reconnectAfter': { to: 3, ...AWAY },
  'clients.reconnectCap': { to: 1.5, ...AWAY },
  'clients.reconnectJitter': { to: 0, ...AWAY },
  'clients.keyPer': {
    to: 'transfer',
    where: {
      architecture: 'jwt',
      workload: 'banking',
      clients: { tries: 1, thinkTime: [0.2, 0.6] },
      orders: { idempotencyKeys: 'sent' },
    },
    done: [[8, 'lose-answers']],
  },
} as const;
