import { PlaceKind, serverName } from '../engine';
import type { PersonView } from '../timeline/view';
import { Glyph, identityOf } from './Glyph';
import { isOut, itemWords } from './words';

/** What a person carries with every request: nothing, a small cookie, or a token that is the session. */
export function Pocket({ person }: { person: PersonView }) {
  const { kind, bytes } = person.credential;
  const dead = isOut(person.standing);
  if (kind === 'none') return <span className="pocket pocket-empty">no cookie</span>;
  const inPocket = person.identityIn?.kind === PlaceKind.pocket;
  const look = dead
    ? 'pocket-dead'
    : inPocket
      ? `pocket-session id-${identityOf(person.index)}`
      : '';
  return (
    <span className={`pocket ${look}`}>
      {inPocket && !dead && <Glyph person={person.index} />}
      <span>
        <span className="pocket-what">{pocketWords(person)}</span>
        <small>{inPocket && holdsCart(person) ? itemWords(person.items) : `${bytes} B`}</small>
      </span>
    </span>
  );
}

const holdsCart = ({ cartIn }: PersonView): boolean => cartIn?.kind === PlaceKind.pocket;

/** "cookie: S1" where the balancer's cookie names a server, "token 412 B" for a token. */
export function pocketWords(person: PersonView): string {
  const { kind, affinity, bytes } = person.credential;
  if (kind === 'none') return 'no cookie';
  if (kind === 'token') return holdsCart(person) ? `token ${bytes} B` : 'token';
  return affinity === null ? 'cookie' : `cookie: ${serverName(affinity)}`;
}
