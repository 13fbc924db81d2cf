import { usePreference } from '../state/hooks';
import { type Motion, type Narration, prefer } from '../state/preferences';
import { Popover } from '../ui/Popover';
import { type Choice, RadioGroup } from '../ui/RadioGroup';

const NARRATION: readonly Choice<Narration>[] = [
  { value: 'off', label: 'Off' },
  { value: 'key', label: 'Key events' },
  { value: 'every', label: 'Every detail' },
];
const MOTION: readonly Choice<Motion>[] = [
  { value: 'auto', label: 'Match system' },
  { value: 'full', label: 'Full' },
  { value: 'reduced', label: 'Reduced' },
];

/** How much is said, how much moves, and which keys act. */
export function Preferences({ anchor, onClose }: { anchor: HTMLElement; onClose(): void }) {
  const preferences = usePreference((all) => all);
  return (
    <Popover label="Preferences" anchor={anchor} onClose={onClose}>
      <div className="preferences">
        <RadioGroup
          label="Narration for screen readers"
          labelShown
          choices={NARRATION}
          value={preferences.narration}
          onChoose={(narration) => prefer({ narration })}
        />
        <RadioGroup
          label="Motion"
          labelShown
          choices={MOTION}
          value={preferences.motion}
          onChoose={(motion) => prefer({ motion })}
        />
        <label className="checkbox">
          <input
            type="checkbox"
            checked={preferences.singleKeys}
            onChange={(event) => prefer({ singleKeys: event.target.checked })}
          />
          Single-key shortcuts
        </label>
      </div>
    </Popover>
  );
}
