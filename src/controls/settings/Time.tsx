import { useId } from 'react';
import { usePlayer, useSettings } from '../../state/hooks';
import { problemWords } from '../../state/settingGroups';
import type { RunSettings } from '../../state/settings';
import { ControlIcon } from '../../ui/ControlIcon';
import { switchWords } from './timeSwitch';

/** Source of what is asked for, for the answer. */
const TIME = 'time';

/** In which time the scenario plays. No setting: it decides the defaults of all of them. */
export function Time() {
  const player = usePlayer();
  const id = useId();
  const world = useSettings(({ settings }) => (settings as RunSettings).world);
  const ahead = useSettings(({ settings }) => switchWords(settings as RunSettings));
  const problems = useSettings(({ refusals }) => refusals[TIME]);
  return (
    <div className="time-world">
      <div className="setting-line">
        <label className="setting-title" htmlFor={id}>
          Time
        </label>
        <span className="select">
          <select
            id={id}
            value={world}
            aria-describedby={`${id}-help`}
            onChange={({ target }) =>
              player.send({
                type: 'time',
                world: target.value as RunSettings['world'],
                source: TIME,
              })
            }
          >
            <option value="stretched">slow motion</option>
            <option value="realistic">real time</option>
          </select>
          <ControlIcon name="down" />
        </span>
      </div>
      {problems && (
        <p className="setting-refusal" role="alert">
          Not everything was kept. {problems.map(problemWords).join(' ')}
        </p>
      )}
      <p className="setting-help" id={`${id}-help`}>
        {ahead} Changing this restarts the run: it keeps your settings and the scenario’s events,
        and undoes what you broke.
      </p>
    </div>
  );
}
