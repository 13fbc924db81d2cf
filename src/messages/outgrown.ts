import {
  chains,
  FIELDS,
  type FieldPath,
  type FieldValue,
  type Growth,
  type Overload,
  type Scenario,
} from '../engine';
import words from './en/told/outgrown';
import { valueInWords } from './values';

/** The settings that decide how many there are. */
const CAUSES: Readonly<Record<Growth, readonly FieldPath[]>> = {
  planned: ['clients.count', 'clients.thinkTime', 'network.loss', 'sessions.idleTimeout'],
  numbered: ['clients.count', 'clients.thinkTime', 'servers.serviceTime'],
  crowded: [
    'clients.count',
    'clients.tabs',
    'clients.thinkTime',
    'network.clientBalancer',
    'servers.serviceTime',
  ],
  attempts: [
    'clients.count',
    'clients.tabs',
    'clients.timeout',
    'clients.retryAfter',
    'network.clientBalancer',
  ],
  calls: ['clients.count', 'store.timeout', 'store.operationTime', 'network.serverStore'],
  copies: ['clients.count', 'servers.count', 'sessions.replicationLag', 'network.balancerServer'],
  messages: ['clients.count', 'network.loss', 'network.retransmitAfter', 'network.giveUpAfter'],
  sessions: ['clients.count', 'clients.arrivalRate', 'sessions.idleTimeout'],
};

/** Where services call one another, each of these multiplies what one request asks for. */
const CHAINED: readonly FieldPath[] = [
  'services.chain',
  'services.timeout',
  'services.retries',
  'services.retryOn',
];
/** What more calls mean more of. */
const CALLED: readonly Growth[] = ['planned', 'numbered', 'crowded', 'attempts', 'calls'];

/**
 * What grew, which settings make it so, and what would fit: one line each.
 * @param valueAt the value of a setting, as documents have it, by its path
 */
export function outgrownInWords(
  { growth, most }: Pick<Overload, 'growth' | 'most'>,
  valueAt: (path: string) => FieldValue,
): readonly string[] {
  const calls = chains(valueAt('workload') as Scenario['workload']) && CALLED.includes(growth);
  const paths = [...CAUSES[growth], ...(calls ? CHAINED : [])];
  const causes = FIELDS.filter(({ path }) => paths.includes(path)).map((field) => {
    const value = valueInWords(field, valueAt(field.path));
    return words('outgrown.cause', { path: field.path, value });
  });
  return [
    words(`outgrown.${growth}`, { most }),
    words('outgrown.causes', { causes }),
    words(`outgrown.${growth}.fits`),
    ...(calls ? [words('outgrown.services.fits')] : []),
  ];
}
