import { memo } from 'react';
import { Standing } from '../../engine';
import words from '../../messages/en/stage';
import type { PersonView } from '../../timeline/view';
import { Icon } from '../../ui/Icon';
import { cartWords, connectionWords, isOut, keptWords, personWord, standingWord } from '../words';
import { Glyph } from './Glyph';
import { NodeButton, type NodeUse } from './NodeButton';
import { Pocket, pocketWords } from './Pocket';

interface Props extends NodeUse {
  readonly person: PersonView;
}

/** A person: shape, name, what they are doing or what happened to them, and their pocket. */
export const PersonNode = memo(function PersonNode({ person, ...use }: Props) {
  const out = isOut(person.standing);
  return (
    <NodeButton
      {...use}
      node={{ kind: 'person', index: person.index }}
      name={person.name}
      description={describe(person)}
      className={`person ${lookOf(person)}`}
      popup="dialog"
      before={
        <span className="person-glyph">
          <Glyph person={person.index} hollow={out} />
          {person.standing === Standing.loggedOut && <Icon name="door" />}
        </span>
      }
    >
      <span className="person-state">{stateWords(person)}</span>
      <Pocket person={person} />
    </NodeButton>
  );
});

function lookOf(person: PersonView): string {
  if (isOut(person.standing)) return 'is-out';
  if (person.troubled) return 'is-troubled';
  return person.cartLost ? 'is-poorer' : '';
}

/** What matters most about a person: whether there is a session at all, then trouble, then what is gone. */
function stateWords(person: PersonView): string {
  if (isOut(person.standing)) return personWord(person);
  if (person.troubled) return words('stage.gotError');
  return person.cartLost ? words('stage.cartLost') : personWord(person);
}

function describe(person: PersonView): string {
  const parts = [
    standingWord(person),
    isOut(person.standing) ? '' : personWord(person),
    ...(person.standing === Standing.anonymous
      ? []
      : [
          words('stage.keptIn', { place: keptWords(person.identityIn, person.cartIn) }),
          person.connection === null ? cartWords(person) : connectionWords(person.connection),
        ]),
    pocketWords(person),
    person.troubled ? words('stage.failed') : '',
  ];
  return words('stage.person', { all: parts.filter(Boolean) });
}
