import type { Overrides } from '../support/scenarios';
import type { Turn } from './turn';

const limited = (counted: string, requests = 1): Overrides => ({
  architecture: 'jwt',
  limit: { counted, requests },
});

/** The turns of the rate limit's settings. */
export const LIMIT_TURNS: Readonly<Record<string, Turn>> = {
  'limit.counted': { to: 'server-memory', where: { limit: { requests: 1 } } },
  'limit.requests': {
    to: 1,
    where: { architecture: 'jwt', limit: { counted: 'session-store' } },
  },
  'limit.window': { to: 3, where: limited('session-store') },
  'limit.split': { to: true, where: limited('server-memory', 2) },
  'limit.whenUnknown': {
    to: 'refuse',
    where: limited('session-store'),
    done: [[8, 'make-store-unreachable']],
  },
  'limit.obeyed': { to: false, where: limited('session-store') },
  'limit.replayed': { to: true, where: limited('token', 2) },
};
