import { PlaceKind, serverName } from '../engine';
import type { PersonView } from '../timeline/view';
import { wholeNumber } from '../ui/number';
import { Glyph, identityClass, useIdentity } from './Glyph';
import { isOut, itemWords } from './words';

/** What a person carries with every request: nothing, a small cookie, or a token that is the session. */
export function Pocket({ person }: { person: PersonView }) {
  const { kind, affinity, moving } = person.credential;
  const identity = identityClass(useIdentity(person.index));
  const dead = isOut(person.standing);
  if (kind === 'none') return <span className="pocket pocket-empty">no cookie</span>;
  const inPocket = person.identityIn?.kind === PlaceKind.pocket;
  // A route stays good when the session at its end is gone.
  const routes = affinity !== null;
  const look = dead ? 'pocket-dead' : inPocket ? 'pocket-session' : '';
  return (
    <span className={`pocket ${identity} ${look} pocket-${dead ? 'no' : moving}`}>
      {inPocket && !dead && <Glyph person={person.index} />}
      <span>
        <span className={routes ? undefined : 'pocket-what'}>{pocketWords(person)}</span>
        <small>
          {dead && routes ? <span className="pocket-what">session</span> : sizeWords(person)}
        </small>
      </span>
    </span>
  );
}

const holdsCart = ({ cartIn }: PersonView): boolean => cartIn?.kind === PlaceKind.pocket;

/** What it weighs, or where the cart is in it, how full that is. */
const sizeWords = (person: PersonView): string =>
  person.identityIn?.kind === PlaceKind.pocket && holdsCart(person)
    ? itemWords(person.items)
    : `${wholeNumber(person.credential.bytes)} B`;

/** "cookie: S1" where the balancer's cookie names a server, "token 412 B" for a token. */
export function pocketWords(person: PersonView): string {
  const { kind, affinity, bytes } = person.credential;
  if (kind === 'none') return 'no cookie';
  if (kind === 'token') return holdsCart(person) ? `token ${wholeNumber(bytes)} B` : 'token';
  return affinity === null ? 'cookie' : `cookie: ${serverName(affinity)}`;
}
