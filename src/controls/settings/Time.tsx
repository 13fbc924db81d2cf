import { useEffect, useId, useRef } from 'react';
import { useKnobs } from '../../state/hooks';
import { problemWords } from '../../state/knobGroups';
import type { Knobs } from '../../state/knobs';
import { ControlIcon } from '../../ui/ControlIcon';
import { switchWords } from './timeSwitch';
import { changeTime, keepRest, REST, TIME, type TimeWorld } from './timeWorld';

/** In which time the scenario plays. No knob: it decides the defaults of all of them. */
export function Time() {
  const id = useId();
  const world = useKnobs(({ knobs }) => (knobs as Knobs).world);
  const ahead = useKnobs(({ knobs }) => switchWords(knobs as Knobs));
  const problems = useKnobs(({ refusals }) => refusals[TIME]);
  const isAllLost = useKnobs(({ refusals }) => refusals[REST] !== undefined);
  const kept = useRef<ReturnType<typeof changeTime>>({});
  useEffect(() => {
    if (problems !== undefined) keepRest(kept.current, problems);
  }, [problems]);
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
            onChange={(event) => {
              kept.current = changeTime(event.target.value as TimeWorld);
            }}
          >
            <option value="stretched">slow motion</option>
            <option value="realistic">real time</option>
          </select>
          <ControlIcon name="down" />
        </span>
      </div>
      {problems && (
        <p className="knob-refusal" role="alert">
          {isAllLost ? 'No changed setting was kept.' : 'Not everything was kept.'}{' '}
          {problems.map(problemWords).join(' ')}
        </p>
      )}
      <p className="knob-help" id={`${id}-help`}>
        {ahead} Changing this restarts the run: it keeps your settings and the scenario’s events,
        and undoes what you broke.
      </p>
    </div>
  );
}
