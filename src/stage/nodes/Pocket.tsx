import { PlaceKind, serverName } from '../../engine';
import type { PersonView } from '../../timeline/view';
import { wholeNumber } from '../../ui/number';
import { isOut, itemWords } from '../words';
import { Glyph, identityClass, useIdentity } from './Glyph';

/** What a person carries with every request: nothing, a small cookie, or a token that is the session. */
export function Pocket({ person }: { person: PersonView }) {
  const { kind, affinity, moving } = person.credential;
  const identity = identityClass(useIdentity(person.index));
  const dead = isOut(person.standing);
  if (kind === 'none') return <span className="pocket pocket-empty">no cookie</span>;
  const inPocket = person.identityIn?.kind === PlaceKind.pocket;
  // A route stays good when the session at its end is gone.
  const routes = affinity !== null;
  const whole = holdsCart(person) ? 'pocket-session pocket-cart' : 'pocket-session';
  const look = dead ? 'pocket-dead' : inPocket ? whole : '';
  return (
    <span className={`pocket ${identity} ${look} pocket-${dead ? 'no' : moving}`}>
      {inPocket && !dead && <Glyph person={person.index} />}
      <span>
        <span className={routes ? 'pocket-title' : 'pocket-title pocket-what'}>
          <PocketWords person={person} />
        </span>
        <small>
          {dead && routes ? <span className="pocket-what">session</span> : sizeWords(person)}
        </small>
      </span>
    </span>
  );
}

/** The words of `pocketWords`, of which a small pocket shows some. */
function PocketWords({ person }: { person: PersonView }) {
  const words = pocketWords(person);
  const { affinity } = person.credential;
  if (affinity !== null) {
    return (
      <>
        <span className="pocket-word">cookie: </span>
        {serverName(affinity)}
      </>
    );
  }
  const { kind } = person.credential;
  if (!words.startsWith(`${kind} `)) return words;
  return (
    <>
      {kind}
      <span className="pocket-word">{words.slice(kind.length)}</span>
    </>
  );
}

const holdsCart = ({ cartIn }: PersonView): boolean => cartIn?.kind === PlaceKind.pocket;

/** What it weighs, or where the cart is in it, how full that is. */
function sizeWords(person: PersonView) {
  if (person.identityIn?.kind !== PlaceKind.pocket || !holdsCart(person)) {
    return `${wholeNumber(person.credential.bytes)} B`;
  }
  const words = itemWords(person.items);
  if (person.items === 0) return <span className="pocket-unit pocket-none">{words}</span>;
  // "3", where there is no room for what they are.
  const [count, unit] = words.split(' ');
  return (
    <>
      {count}
      <span className="pocket-unit"> {unit}</span>
    </>
  );
}

/** "cookie: S1" where the balancer's cookie names a server, "token 412 B" where the cart is in it. */
export function pocketWords(person: PersonView): string {
  const { kind, affinity, bytes } = person.credential;
  if (kind === 'none') return 'no cookie';
  if (affinity !== null) return `cookie: ${serverName(affinity)}`;
  return holdsCart(person) ? `${kind} ${wholeNumber(bytes)} B` : kind;
}
