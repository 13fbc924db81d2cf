import { Action } from '../engine';
import type { Finding, Try } from './person';

/** What is known of a run, the simulated as well as the real. Those that the simulator has too are called as there. */
export const FIGURE_IDS = [
  'forced-logins',
  'people-affected',
  'logins-per-affected',
  'refusals',
  'refused-share',
  'carts-lost',
  'errors',
  'people-with-errors',
  'duplicate-orders',
  'accepted-after-revocation',
  'credential-bytes-per-request',
  'store-operations-per-request',
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

/** Null where there is nothing to take it from. */
export type Figures = Readonly<Record<FigureId, number | null>>;

/** What was seen of a real run. */
export interface Seen {
  readonly tries: readonly Try[];
  readonly findings: readonly Finding[];
  readonly duplicates: number;
  /** Commands that the servers gave to the store. */
  readonly commands: number;
  /** Who was shut out, and when; null where nobody was. */
  readonly ban: { readonly person: number; readonly atMs: number } | null;
}

/** A login is nothing that somebody wanted to do. */
const isFulfilled = ({ ending, action }: Try): boolean =>
  ending === 'ok' && action !== Action.login;

const isError = ({ ending }: Try): boolean => ending === 'error';

/** The figures of a real run. */
export function figuresOf({ tries, findings, duplicates, commands, ban }: Seen): Figures {
  const logins = findings.filter(({ what }) => what === 'forced-login');
  // As the simulator counts them: whoever lost a session or a cart.
  const affected = peopleIn(findings);
  const errors = tries.filter(isError);
  const refused = tries.filter(({ ending }) => ending === 'not logged in').length;
  const bytes = tries.reduce((sum, one) => sum + one.bytes, 0);
  const isAfterBan = ({ person, sentMs, ending }: Try) =>
    ban !== null && person === ban.person && sentMs > ban.atMs && ending === 'ok';
  return {
    'forced-logins': logins.length,
    'people-affected': affected,
    'logins-per-affected': ratio(logins.length, affected),
    refusals: refused,
    'refused-share': ratio(refused, refused + tries.filter(isFulfilled).length),
    'carts-lost': findings.filter(({ what }) => what === 'cart-lost').length,
    errors: errors.length,
    'people-with-errors': peopleIn(errors),
    'duplicate-orders': duplicates,
    'accepted-after-revocation': tries.filter(isAfterBan).length,
    'credential-bytes-per-request': ratio(bytes, tries.length),
    'store-operations-per-request': ratio(commands, tries.length),
  };
}

const peopleIn = (list: readonly { readonly person: number }[]): number =>
  new Set(list.map(({ person }) => person)).size;

export const ratio = (one: number, other: number): number | null =>
  other === 0 ? null : one / other;
