import { useId } from 'react';
import { useKnobs } from '../../state/hooks';
import { problemWords } from '../../state/knobGroups';
import type { Knobs } from '../../state/knobs';
import { send } from '../../state/run';
import { ControlIcon } from '../../ui/ControlIcon';
import { switchWords } from './timeSwitch';

/** Source of the wish, for the answer. */
const TIME = 'time';

/** In which time the scenario plays. No knob: it decides the defaults of all of them. */
export function Time() {
  const id = useId();
  const world = useKnobs(({ knobs }) => (knobs as Knobs).world);
  const ahead = useKnobs(({ knobs }) => switchWords(knobs as Knobs));
  const problems = useKnobs(({ refusals }) => refusals[TIME]);
  return (
    <div className="time-world">
      <div className="knob-line">
        <label className="knob-title" htmlFor={id}>
          Time
        </label>
        <span className="select">
          <select
            id={id}
            value={world}
            aria-describedby={`${id}-help`}
            onChange={({ target }) =>
              send({ type: 'time', world: target.value as Knobs['world'], source: TIME })
            }
          >
            <option value="stretched">slow motion</option>
            <option value="realistic">real time</option>
          </select>
          <ControlIcon name="down" />
        </span>
      </div>
      {problems && (
        <p className="knob-refusal" role="alert">
          Not everything was kept. {problems.map(problemWords).join(' ')}
        </p>
      )}
      <p className="knob-help" id={`${id}-help`}>
        {ahead} Changing this restarts the run: it keeps your settings and the scenario’s events,
        and undoes what you broke.
      </p>
    </div>
  );
}
