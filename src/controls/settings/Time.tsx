import { useEffect, useId, useRef } from 'react';
import { FIELDS, valueInWords } from '../../engine';
import { useKnobs } from '../../state/hooks';
import { problemWords } from '../../state/knobGroups';
import type { Knobs } from '../../state/knobs';
import { Icon } from '../../ui/Icon';
import { changeTime, keepRest, REST, TIME, type TimeWorld } from './timeWorld';

const sizeOf = (path: string): string => {
  const field = FIELDS.find((one) => one.path === path);
  return field === undefined ? '' : valueInWords(field, field.realistic);
};
/** "1000 people on 12 servers": another time is not only another speed. */
const SIZE = `${sizeOf('clients.count')} on ${sizeOf('servers.count')}`;

/** In which time the scenario plays. No knob: it decides the defaults of all of them. */
export function Time() {
  const id = useId();
  const world = useKnobs(({ knobs }) => (knobs as Knobs).world);
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
          <Icon name="down" />
        </span>
      </div>
      {problems && (
        <p className="knob-refusal" role="alert">
          {isAllLost ? 'No changed setting was kept.' : 'Not everything was kept.'}{' '}
          {problems.map(problemWords).join(' ')}
        </p>
      )}
      <p className="knob-help" id={`${id}-help`}>
        Real time has the delays of a real data centre, and {SIZE} where the scenario does not say
        otherwise. Changing this restarts the run; your settings stay, your breakages go.
      </p>
    </div>
  );
}
