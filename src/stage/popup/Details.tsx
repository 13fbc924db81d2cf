import type { ReactNode } from 'react';
import { type Keeps, Standing } from '../../engine';
import facts from '../../messages/en/stage/facts';
import type { GroupView, PersonView } from '../../timeline/view';
import type { MenuItem } from '../../ui/Menu';
import { Popover } from '../../ui/Popover';
import { pocketWords } from '../nodes/Pocket';
import { amountWords, connectionWords, hasAmount, keptWords, standingWord } from '../words';
import { groupPlaceWords, groupStates, resultWords } from './tableWords';

interface Props {
  readonly name: string;
  /** What can be done to this person, or to one of these. */
  readonly actions: readonly MenuItem[];
  readonly person: PersonView | undefined;
  /** What is kept of people. */
  readonly keeps: Keeps;
  readonly group: GroupView | undefined;
  /** Gets the focus back. */
  readonly anchor: HTMLElement;
  /** What must not be covered. */
  readonly beside: HTMLElement;
  onClose(): void;
}

/** Facts about a person, or about people whose sessions share a home. */
export function Details({ name, actions, person, keeps, group, anchor, beside, onClose }: Props) {
  return (
    <Popover label={name} anchor={anchor} beside={beside} onClose={onClose}>
      <h3>{name}</h3>
      <dl className="facts">
        {person && <PersonFacts person={person} keeps={keeps} />}
        {group && <GroupFacts group={group} />}
      </dl>
      {actions.length > 0 && (
        <p className="details-actions">
          {actions.map((action) => (
            <button
              key={action.id}
              type="button"
              className="button"
              data-item={action.id}
              onClick={() => {
                anchor.focus({ preventScroll: true });
                onClose();
                action.run();
              }}
            >
              {action.label}
            </button>
          ))}
        </p>
      )}
    </Popover>
  );
}

function PersonFacts({ person, keeps }: { person: PersonView; keeps: Keeps }) {
  return (
    <>
      <Fact name={facts('facts.state')}>{standingWord(person)}</Fact>
      {person.standing !== Standing.anonymous && (
        <>
          <Fact name={facts('facts.place')}>
            {keptWords(person.identityIn, person.cartIn, keeps)}
          </Fact>
          {person.connection !== null && (
            <Fact name={facts('facts.connection')}>{connectionWords(person.connection)}</Fact>
          )}
          {hasAmount(keeps) && (
            <Fact name={facts('facts.cart', { keeps })}>{amountWords(person, keeps)}</Fact>
          )}
        </>
      )}
      <Fact name={facts('facts.carries')}>{pocketWords(person)}</Fact>
      <Fact name={facts('facts.perRequest')}>{facts('facts.bytes', person.credential)}</Fact>
      <Fact name={facts('facts.lastResult')}>{resultWords(person.lastResult)}</Fact>
    </>
  );
}

function GroupFacts({ group }: { group: GroupView }) {
  return (
    <>
      <Fact name={facts('facts.place')}>{groupPlaceWords(group)}</Fact>
      <Fact name={facts('facts.people')}>{facts('facts.count', { count: group.people })}</Fact>
      <Fact name={facts('facts.state')}>{groupStates(group) || facts('facts.noState')}</Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
