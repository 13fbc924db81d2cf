import { useId } from 'react';
import { type Keeps, serverName } from '../../engine';
import words from '../../messages/en/panel/rightNow';
import { groupName } from '../../stage/nodes/GroupNode';
import { groupPlaceWords, groupStates, resultWords } from '../../stage/popup/tableWords';
import { keptWords, standingWord } from '../../stage/words';
import { useThrottledRun } from '../../state/throttledRun';
import type { GroupView, PersonView } from '../../timeline/view';

/** Where a group has no one answer. */
const NOT_ONE = '–';

/** The whole picture as a table: a row per person, or per group of a crowd. */
export function RightNow() {
  const title = useId();
  const people = useThrottledRun((run) => run.system.people);
  const groups = useThrottledRun((run) => run.system.groups);
  const keeps = useThrottledRun((run) => run.system.keeps);
  return (
    <section className="part" aria-labelledby={title}>
      <h3 id={title}>{words('rightNow.title')}</h3>
      <table className="right-now">
        <caption className="vh">{words('rightNow.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('rightNow.person')}</th>
            <th scope="col">{words('rightNow.state')}</th>
            <th scope="col">{words('rightNow.keptIn')}</th>
            <th scope="col">{words('rightNow.lastServer')}</th>
            <th scope="col">{words('rightNow.lastResult')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.index} person={person} keeps={keeps} />
          ))}
          {groups.map((group) => (
            <GroupRow key={groupName(group)} group={group} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PersonRow({ person, keeps }: { person: PersonView; keeps: Keeps }) {
  return (
    <tr>
      <th scope="row">{person.name}</th>
      <td>{stateWords(person)}</td>
      <td>{keptWords(person.identityIn, person.cartIn, keeps)}</td>
      <td>
        {person.lastServer === null ? words('rightNow.noServer') : serverName(person.lastServer)}
      </td>
      <td>{resultWords(person.lastResult)}</td>
    </tr>
  );
}

/** As the card and the glyph have it: where somebody stands, and whether what was kept is missed. */
export function stateWords(person: PersonView): string {
  const state = standingWord(person);
  if (person.progressLost) return words('rightNow.progressLost', { state });
  if (person.toldFailed) return words('rightNow.toldFailed', { state });
  if (person.transferLost) return words('rightNow.transferLost', { state });
  return person.cartLost ? words('rightNow.cartLost', { state }) : state;
}

function GroupRow({ group }: { group: GroupView }) {
  return (
    <tr>
      <th scope="row">{groupName(group)}</th>
      <td>{groupStates(group) || NOT_ONE}</td>
      <td>{groupPlaceWords(group)}</td>
      <td>{NOT_ONE}</td>
      <td>{NOT_ONE}</td>
    </tr>
  );
}
