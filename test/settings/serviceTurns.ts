import type { Overrides } from '../support/scenarios';
import type { Turn } from './turn';

const chained = (services: object = {}): Overrides => ({
  architecture: 'jwt',
  workload: 'booking',
  services,
});

/** The turns of the settings of services that call one another. */
export const SERVICE_TURNS: Readonly<Record<string, Turn>> = {
  'services.chain': { to: 3, where: chained() },
  'services.check': { to: 'edge', where: chained() },
  'services.timeout': { to: 1, where: chained() },
  'services.retries': { to: 0, where: chained({ chain: 3 }), done: [[8, 'stop-server']] },
  'services.retryOn': { to: 'any-failure', where: chained({ timeout: 1 }) },
  'services.once': { to: true, where: chained({ timeout: 1, retryOn: 'any-failure' }) },
};
