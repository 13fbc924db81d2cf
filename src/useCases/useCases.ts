import type { ArchitectureId, FieldPath } from '../engine';
import type { ScenarioName } from '../scenarios/names';

/** A stage that is set: a scenario, from its beginning, and the architecture that is shown. */
export interface Stage {
  readonly scenario: ScenarioName;
  readonly architecture: ArchitectureId;
}

interface UseCase {
  /** What shows it with nothing else in view, under any architecture. */
  readonly scenario: ScenarioName;
  /** Settings whose defaults somebody has measured, or made the default of a product. */
  readonly numbers: readonly FieldPath[];
  /** How many typical failures are named. */
  readonly failures: readonly (1 | 2 | 3)[];
  /** What to try, by name. */
  readonly trials: Readonly<Record<string, Stage>>;
}

/** The use cases there are, in the order of their list. */
export const USE_CASES = {
  shop: {
    scenario: 'small-shop',
    numbers: [
      'sessions.idleTimeout',
      'sessions.size',
      'servers.loginTime',
      'clients.cookieLimit',
      'network.serverStore',
    ],
    failures: [1, 2, 3],
    trials: {
      memory: { scenario: 'small-shop', architecture: 'sticky' },
      replica: { scenario: 'store-replica', architecture: 'central-store' },
      twice: { scenario: 'double-charge', architecture: 'jwt' },
    },
  },
  site: {
    scenario: 'public-pages',
    numbers: ['cdn.timeout', 'cdn.staleIfError', 'cdn.collapse', 'network.clientBalancer'],
    failures: [1, 2],
    trials: {
      down: { scenario: 'public-pages', architecture: 'sticky' },
      leak: { scenario: 'private-page', architecture: 'central-store' },
      token: { scenario: 'private-page', architecture: 'jwt' },
    },
  },
  weather: {
    scenario: 'weather-api',
    numbers: ['network.clientBalancer', 'cdn.storesSetCookie', 'cdn.staleIfError'],
    failures: [1, 2],
    trials: {
      stop: { scenario: 'weather-api', architecture: 'jwt' },
      cookie: { scenario: 'weather-api', architecture: 'sticky' },
      cached: { scenario: 'cached-forecasts', architecture: 'central-store' },
    },
  },
} as const satisfies Readonly<Record<string, UseCase>>;

export type UseCaseId = keyof typeof USE_CASES;

/** What to try with any of them, as messages name it: `shop.memory`. */
export type TrialId = {
  [Id in UseCaseId]: `${Id}.${keyof (typeof USE_CASES)[Id]['trials'] & string}`;
}[UseCaseId];
