import { useId } from 'react';
import words from '../../messages/en/settings/timeWorld';
import { usePlayer, useSettings } from '../../state/hooks';
import { problemWords } from '../../state/settings/settingGroups';
import type { RunSettings } from '../../state/settings/settings';
import { ControlIcon } from '../../ui/ControlIcon';
import { switchWords } from './timeSwitch';

/** Source of what is asked for, for the answer. */
const TIME = 'time';

/** In which time the scenario plays. No setting: it decides the defaults of all of them. */
export function Time() {
  const player = usePlayer();
  const id = useId();
  const timeWorld = useSettings(({ settings }) => (settings as RunSettings).timeWorld);
  const ahead = useSettings(({ settings }) => switchWords(settings as RunSettings));
  const problems = useSettings(({ refusals }) => refusals[TIME]);
  return (
    <div className="time-world">
      <div className="setting-line">
        <label className="setting-title" htmlFor={id}>
          {words('timeWorld.title')}
        </label>
        <span className="select">
          <select
            id={id}
            value={timeWorld}
            aria-describedby={`${id}-help`}
            onChange={({ target }) =>
              player.send({
                type: 'time',
                timeWorld: target.value as RunSettings['timeWorld'],
                source: TIME,
              })
            }
          >
            <option value="stretched">{words('timeWorld.stretched')}</option>
            <option value="realistic">{words('timeWorld.realistic')}</option>
          </select>
          <ControlIcon name="down" />
        </span>
      </div>
      {problems && (
        <p className="setting-refusal" role="alert">
          {words('timeWorld.partly')} {problems.map(problemWords).join(' ')}
        </p>
      )}
      <p className="setting-help" id={`${id}-help`}>
        {words('timeWorld.about', { ahead })}
      </p>
    </div>
  );
}
