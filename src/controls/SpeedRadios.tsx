import { SPEEDS } from '../state/address';
import { useRun } from '../state/hooks';
import { useWish } from '../ui/useWish';
import { setSpeed } from './actions/time';

/**
 * Simulated seconds per second. The group sits in a toolbar, so arrows only move the focus and
 * Space or Enter chooses.
 */
export function SpeedRadios() {
  const current = useRun((run) => run.speed);
  const { shown, choose } = useWish(current, setSpeed);
  return (
    <div className="segments" role="radiogroup" aria-label="Speed">
      {SPEEDS.map((speed) => (
        // biome-ignore lint/a11y/useSemanticElements: native radios would choose on every arrow key.
        <button
          key={speed}
          type="button"
          className="segment"
          role="radio"
          aria-checked={speed === shown}
          onClick={() => choose(speed)}
        >
          {speed}x
        </button>
      ))}
    </div>
  );
}
