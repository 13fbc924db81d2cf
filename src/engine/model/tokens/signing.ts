import type { Carrier } from '../../architectures/carriers';
import { SECOND_US } from '../../kernel/time';
import { clientName } from '../../names';
import type { Scenario } from '../../scenario/types';
import type { Keeps } from '../../workloads/workload';
import { type Cart, EMPTY_CART, type Holding } from '../state/holding';
import type { Contents, Token } from '../state/token';
import { type Algorithm, algorithmOf, SEALING, tokenHeader } from './algorithm';

type RunSettings = Scenario['token'];

/** How what is signed is written down. */
interface Form {
  /** What it says, as JSON: all of it ASCII. */
  claims(token: Contents): Readonly<Record<string, unknown>>;
  /** Length of all of it, for so many bytes of claims. */
  bytes(claims: number, key: number, settings: RunSettings): number;
  /** What signing and checking it takes. */
  algorithm(settings: RunSettings): Algorithm;
  /** What its one date stays that of, when it is signed again for another cart: of the login, or of the latest signing. */
  readonly dates: 'login' | 'signing';
}

/** Instant zero of every run as the tokens write it: 2026-01-01T00:00:00Z in seconds. */
const EPOCH_SECONDS = 1767225600;
/** What a claim of extra bytes adds around its text. */
const EXTRA_FRAME = ',"roles":""'.length;
/** A timestamp of four bytes. */
const SEAL_DATE_BYTES = 6;

/** Length of `bytes` bytes in base64url without padding. */
const base64url = (bytes: number): number => Math.ceil((bytes * 4) / 3);

/** How what is kept besides is written down. */
type Written = (kept: Cart) => Readonly<Record<string, unknown>>;

/** A position weighs the same, whatever it is. */
const POSITION_DIGITS = 4;

const WRITTEN: Readonly<Record<Keeps, Written>> = {
  nothing: () => ({}),
  messages: () => ({}),
  login: () => ({}),
  cart: ({ items }) => ({ cart: items }),
  transfer: ({ id, position }) => ({ transfer: [id, position] }),
  position: ({ position }) => ({ position: `${position}`.padStart(POSITION_DIGITS, '0') }),
};

/** The compact serialisation of a JSON Web Token (RFC 7515, RFC 7519). */
const tokenOf = (written: Written): Form => ({
  claims({ holding, issuedUs, expiresUs }) {
    const identity = {
      sub: clientName(holding.owner),
      jti: `s${holding.session}`,
      iat: EPOCH_SECONDS + Math.floor(issuedUs / SECOND_US),
      exp: EPOCH_SECONDS + Math.floor(expiresUs / SECOND_US),
    };
    return holding.cart === null ? identity : { ...identity, ...written(holding.cart) };
  },
  bytes(claims, key, settings) {
    const header = tokenHeader(settings, key).length;
    const { signatureBytes } = algorithmOf(settings);
    return base64url(header) + 1 + base64url(claims) + 1 + base64url(signatureBytes);
  },
  algorithm: algorithmOf,
  dates: 'login',
});

/** A session as Flask signs it: claims, date and signature in base64url, joined by dots, and not compressed. */
const sealOf = (written: Written): Form => ({
  claims: ({ holding }) => ({
    user: clientName(holding.owner),
    ...written(holding.cart ?? EMPTY_CART),
  }),
  bytes: (claims) =>
    base64url(claims) + 1 + SEAL_DATE_BYTES + 1 + base64url(SEALING.signatureBytes),
  algorithm: () => SEALING,
  dates: 'signing',
});

/** What stands in for the store beside a session's own cookie is a token. */
const FORMS: Readonly<Record<Carrier, (written: Written) => Form>> = {
  'session-cookie': tokenOf,
  token: tokenOf,
  'sealed-cookie': sealOf,
};

/** How a carrier writes down what is signed. */
export const formOf = ({ carrier }: { readonly carrier: Carrier }, keeps: Keeps): Form =>
  FORMS[carrier](WRITTEN[keeps]);

/** Signs a token. It is measured once: it is sent, and looked at, many times. */
export function signed(
  { claims, bytes }: Form,
  holding: Holding,
  issuedUs: number,
  key: number,
  settings: RunSettings,
): Token {
  const expiresUs = issuedUs + settings.lifetime;
  const contents = { holding, issuedUs, expiresUs, key };
  const { extraBytes, itemBytes } = settings;
  // A claim "roles" with so much text, and what is said of every item beside its number.
  const extra = extraBytes === 0 ? 0 : EXTRA_FRAME + extraBytes;
  const items = itemBytes * (holding.cart?.items.length ?? 0);
  const length = JSON.stringify(claims(contents)).length + extra + items;
  return { holding, issuedUs, expiresUs, key, bytes: bytes(length, key, settings) };
}
