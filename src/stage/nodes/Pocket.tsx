import { type Keeps, PlaceKind } from '../../engine';
import words from '../../messages/en/stage/stage';
import type { PersonView } from '../../timeline/view';
import { Marked, unmarked } from '../../ui/Marked';
import { hasAmount, isOut, stepsWords } from '../words';
import { Glyph, identityClass, useIdentity } from './Glyph';
import { useKeeps } from './kept';

/** What a person carries with every request: nothing, a small cookie, or a token that is the session. */
export function Pocket({ person }: { person: PersonView }) {
  const { kind, affinity, moving } = person.credential;
  const identity = identityClass(useIdentity(person.index));
  const dead = isOut(person.standing);
  if (kind === 'none')
    return <span className="pocket pocket-empty">{words('stage.noCookie')}</span>;
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
          <Marked text={carriedWords(person)} tags={WHAT_TAGS} />
        </span>
        <small>
          {dead && routes ? (
            <span className="pocket-what">{words('stage.session')}</span>
          ) : (
            <SizeWords person={person} />
          )}
        </small>
      </span>
    </span>
  );
}

/** A small pocket shows some of it. */
const WHAT_TAGS = { word: (inner: string) => <span className="pocket-word">{inner}</span> };
/** "3", where there is no room for what they are. */
const SIZE_TAGS = { unit: (inner: string) => <span className="pocket-unit">{inner}</span> };

const holdsCart = ({ cartIn }: PersonView): boolean => cartIn?.kind === PlaceKind.pocket;

/** What it weighs, or where the cart or the position is in it, how much that is. */
function SizeWords({ person }: { person: PersonView }) {
  const keeps = useKeeps();
  const holdsBoth = person.identityIn?.kind === PlaceKind.pocket && holdsCart(person);
  if (!holdsBoth || !hasAmount(keeps)) {
    return words('stage.bytes', { bytes: person.credential.bytes });
  }
  const text = words('stage.items', { count: person.items, keeps });
  const short = shortOf(person, keeps);
  if (short === null) return <Marked text={text} tags={SIZE_TAGS} />;
  return (
    <span className="pocket-unit pocket-short" data-short={short}>
      {text}
    </span>
  );
}

/** What a small pocket shows in the place of words that say no number. */
function shortOf({ items }: PersonView, keeps: Keeps): string | null {
  if (keeps === 'transfer') return stepsWords(items);
  return items === 0 ? '0' : null;
}

/** "cookie: S1" where the balancer's cookie names a server, "token 412 B" where the cart is in it. */
export const pocketWords = (person: PersonView): string => unmarked(carriedWords(person));

function carriedWords(person: PersonView): string {
  const { kind, affinity, bytes } = person.credential;
  if (kind === 'none') return words('stage.noCookie');
  if (affinity !== null) return words('stage.cookie', { server: affinity });
  const what = words(`stage.carried.${kind}`);
  return holdsCart(person) ? words('stage.weighs', { what, bytes }) : what;
}
