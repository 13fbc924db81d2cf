import type { ArchitectureId, FieldPath } from '../engine';
import type { ScenarioName } from '../scenarios/names';

/** A stage that is set: a scenario, from its beginning, and the architecture that is shown. */
export interface Stage {
  readonly scenario: ScenarioName;
  readonly architecture: ArchitectureId;
}

/** Something to try: a stage, and what messages call it. */
export interface Trial extends Stage {
  readonly id: TrialId;
}

interface UseCase {
  /** What shows it with nothing else in view, under any architecture. */
  readonly scenario: ScenarioName;
  /** Settings whose defaults somebody has measured, or made the default of a product. */
  readonly numbers: readonly FieldPath[];
  /** Typical failures, as messages name them. */
  readonly failures: readonly string[];
  readonly trials: readonly (Stage & { readonly id: string })[];
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
    failures: ['shop.fails.server', 'shop.fails.response', 'shop.fails.store'],
    trials: [
      { id: 'shop.memory', scenario: 'small-shop', architecture: 'sticky' },
      { id: 'shop.store', scenario: 'store-alone', architecture: 'central-store' },
      { id: 'shop.twice', scenario: 'double-charge', architecture: 'jwt' },
    ],
  },
  site: {
    scenario: 'public-pages',
    numbers: ['cdn.timeout', 'cdn.staleIfError', 'cdn.collapse', 'network.clientBalancer'],
    failures: ['site.fails.leak', 'site.fails.servers'],
    trials: [
      { id: 'site.down', scenario: 'public-pages', architecture: 'sticky' },
      { id: 'site.leak', scenario: 'private-page', architecture: 'central-store' },
      { id: 'site.token', scenario: 'private-page', architecture: 'jwt' },
    ],
  },
  weather: {
    scenario: 'weather-api',
    numbers: ['network.clientBalancer', 'cdn.storesSetCookie', 'cdn.staleIfError'],
    failures: ['weather.fails.server', 'weather.fails.cookie'],
    trials: [
      { id: 'weather.stop', scenario: 'weather-api', architecture: 'jwt' },
      { id: 'weather.cookie', scenario: 'weather-api', architecture: 'sticky' },
      { id: 'weather.cached', scenario: 'cached-forecasts', architecture: 'central-store' },
    ],
  },
  streaming: {
    scenario: 'film-night',
    numbers: ['network.clientBalancer', 'sessions.idleTimeout', 'cdn.staleIfError'],
    failures: ['streaming.fails.server', 'streaming.fails.unnoticed'],
    trials: [
      { id: 'streaming.stop', scenario: 'film-night', architecture: 'sticky' },
      { id: 'streaming.store', scenario: 'film-night', architecture: 'central-store' },
      { id: 'streaming.token', scenario: 'film-night', architecture: 'jwt' },
    ],
  },
  messaging: {
    scenario: 'messaging',
    numbers: ['clients.reconnectAfter', 'clients.reconnectCap', 'clients.reconnectJitter'],
    failures: ['messaging.fails.server', 'messaging.fails.away', 'messaging.fails.storm'],
    trials: [
      { id: 'messaging.memory', scenario: 'messaging', architecture: 'sticky' },
      { id: 'messaging.token', scenario: 'messaging', architecture: 'jwt' },
      { id: 'messaging.storm', scenario: 'reconnect-storm', architecture: 'central-store' },
    ],
  },
  api: {
    scenario: 'api-limit',
    numbers: ['limit.requests', 'limit.window', 'limit.split', 'limit.whenUnknown', 'limit.obeyed'],
    failures: ['api.fails.each', 'api.fails.store', 'api.fails.forgotten'],
    trials: [
      { id: 'api.turns', scenario: 'api-limit', architecture: 'jwt' },
      { id: 'api.store', scenario: 'api-limit-store', architecture: 'jwt' },
      { id: 'api.replay', scenario: 'api-limit-token', architecture: 'jwt' },
    ],
  },
  banking: {
    scenario: 'bank-transfers',
    numbers: [
      'sessions.idleTimeout',
      'orders.keyLifetime',
      'clients.sendsKey',
      'servers.loginTime',
    ],
    failures: [
      'banking.fails.server',
      'banking.fails.open',
      'banking.fails.told',
      'banking.fails.token',
    ],
    trials: [
      { id: 'banking.stop', scenario: 'bank-transfers', architecture: 'sticky' },
      { id: 'banking.told', scenario: 'bank-responses', architecture: 'jwt' },
      { id: 'banking.keys', scenario: 'bank-keys', architecture: 'jwt' },
    ],
  },
  services: {
    scenario: 'chain-stops',
    numbers: ['services.check', 'services.retries', 'services.retryOn'],
    failures: [
      'services.fails.each',
      'services.fails.store',
      'services.fails.denied',
      'services.fails.twice',
    ],
    trials: [
      { id: 'services.stop', scenario: 'chain-stops', architecture: 'jwt' },
      { id: 'services.store', scenario: 'chain-store', architecture: 'central-store' },
      { id: 'services.retries', scenario: 'chain-retries', architecture: 'jwt' },
    ],
  },
} as const satisfies Readonly<Record<string, UseCase>>;

export type UseCaseId = keyof typeof USE_CASES;
type AnyOfThem = (typeof USE_CASES)[UseCaseId];

export type TrialId = AnyOfThem['trials'][number]['id'];
export type FailureId = AnyOfThem['failures'][number];

/** Every scenario that a use case or something to try with it plays, each once. */
export const scenariosOf = (id: UseCaseId): readonly ScenarioName[] => {
  const { scenario, trials }: UseCase = USE_CASES[id];
  return [...new Set([scenario, ...trials.map((trial) => trial.scenario)])];
};
