import { memo } from 'react';
import { type Keeps, Standing } from '../../engine';
import words from '../../messages/en/stage/stage';
import type { PersonView } from '../../timeline/view';
import { Icon } from '../../ui/Icon';
import { amountWords, connectionWords, isOut, keptWords, personWord, standingWord } from '../words';
import { Glyph } from './Glyph';
import { useKeeps } from './kept';
import { NodeButton, type NodeUse } from './NodeButton';
import { Pocket, pocketWords } from './Pocket';

interface Props extends NodeUse {
  readonly person: PersonView;
}

/** A person: shape, name, what they are doing or what happened to them, and their pocket. */
export const PersonNode = memo(function PersonNode({ person, ...use }: Props) {
  const out = isOut(person.standing);
  const keeps = useKeeps();
  return (
    <NodeButton
      {...use}
      node={{ kind: 'person', index: person.index }}
      name={person.name}
      description={describe(person, keeps)}
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
  const { cartLost, progressLost, transferLost, toldFailed } = person;
  return cartLost || progressLost || transferLost || toldFailed ? 'is-poorer' : '';
}

/** What matters most about a person: whether there is a session at all, then trouble, then what is gone. */
function stateWords(person: PersonView): string {
  if (isOut(person.standing)) return personWord(person);
  // What somebody believes to have failed is an error, too: that it is none says more.
  if (person.toldFailed) return words('stage.toldFailed');
  if (person.troubled) return words('stage.gotError');
  if (person.transferLost) return words('stage.transferLost');
  if (person.progressLost) return words('stage.progressLost');
  return person.cartLost ? words('stage.cartLost') : personWord(person);
}

function describe(person: PersonView, keeps: Keeps): string {
  const parts = [
    standingWord(person),
    isOut(person.standing) ? '' : personWord(person),
    ...(person.standing === Standing.anonymous
      ? []
      : [
          words('stage.keptIn', { place: keptWords(person.identityIn, person.cartIn, keeps) }),
          person.connection === null
            ? amountWords(person, keeps)
            : connectionWords(person.connection),
        ]),
    pocketWords(person),
    person.troubled ? words('stage.failed') : '',
    person.toldFailed ? words('stage.toldFailedInFull') : '',
  ];
  return words('stage.person', { all: parts.filter(Boolean) });
}
