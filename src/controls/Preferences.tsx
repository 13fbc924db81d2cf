import words from '../messages/en/dialogs/preferences';
import { usePreference } from '../state/hooks';
import { MOTIONS, NARRATIONS, prefer } from '../state/preferences';
import { Popover } from '../ui/Popover';
import { RadioGroup } from '../ui/RadioGroup';

/** How much is said, how much moves, and which keys act. */
export function Preferences({ anchor, onClose }: { anchor: HTMLElement; onClose(): void }) {
  const preferences = usePreference((all) => all);
  return (
    <Popover label={words('preferences.title')} anchor={anchor} onClose={onClose}>
      <div className="preferences">
        <RadioGroup
          label={words('preferences.narration')}
          labelShown
          choices={NARRATIONS.map((value) => ({
            value,
            label: words(`preferences.narration.${value}`),
          }))}
          value={preferences.narration}
          onChoose={(narration) => prefer({ narration })}
        />
        <RadioGroup
          label={words('preferences.motion')}
          labelShown
          choices={MOTIONS.map((value) => ({ value, label: words(`preferences.motion.${value}`) }))}
          value={preferences.motion}
          onChoose={(motion) => prefer({ motion })}
        />
        <label className="checkbox">
          <input
            type="checkbox"
            checked={preferences.singleKeys}
            onChange={(event) => prefer({ singleKeys: event.target.checked })}
          />
          {words('preferences.singleKeys')}
        </label>
        <label className="checkbox">
          <input
            type="checkbox"
            checked={preferences.foresight}
            onChange={(event) => prefer({ foresight: event.target.checked })}
          />
          {words('preferences.foresight')}
        </label>
      </div>
    </Popover>
  );
}
