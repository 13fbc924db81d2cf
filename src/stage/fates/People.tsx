import './fates.css';
import words from '../../messages/en/stage/fates';
import type { FateView, LaneSummary, StateCounts } from '../../timeline/view';
import { Fitted } from '../../ui/Fitted';
import { FateGlyph } from './FateGlyph';
import { crowdWords, fateWords, stateShares } from './fates';

/** The people of one architecture: glyphs where they have names, else a bar of their states with counts. */
export function People({ lane }: { lane: LaneSummary }) {
  const { fates, states } = lane;
  if (fates.length === 0) return <StateBar states={states} />;
  return (
    <span className="fates">
      {fates.map((fate) => (
        <FateGlyph key={fate.index} fate={fate} />
      ))}
      <span className="vh">{statesWords(fates)} </span>
    </span>
  );
}

/** "Ana and Dee: session lost, cart lost. Ben, Cy, Eli and Fay: logged in." */
function statesWords(fates: readonly FateView[]): string {
  const groups = new Map<string, number[]>();
  for (const fate of fates) {
    const said = fateWords(fate);
    groups.set(said, [...(groups.get(said) ?? []), fate.index]);
  }
  return [...groups].map(([fate, people]) => words('fates.people', { people, fate })).join(' ');
}

function StateBar({ states }: { states: StateCounts }) {
  const shares = stateShares(states);
  return (
    <span className="state-bar">
      <span className="state-bar-parts" aria-hidden="true">
        {shares.map(([state, count]) => (
          <span key={state} data-fate={state} style={{ flexGrow: count }} />
        ))}
      </span>
      <span className="state-bar-words">
        <Fitted words={crowdWords(states)} lines={1} />
      </span>
    </span>
  );
}
