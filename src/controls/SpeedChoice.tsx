import words from '../messages/en/page/bar';
import { SPEEDS } from '../state/address/address';
import { usePlayer, useRun } from '../state/hooks';
import { ControlIcon } from '../ui/ControlIcon';
import { useOptimistic } from '../ui/useOptimistic';
import { setSpeed } from './actions/time';

/** Simulated seconds per second. */
export function SpeedChoice() {
  const player = usePlayer();
  const current = useRun((run) => run.speed);
  const { shown, choose } = useOptimistic(current, (speed) => setSpeed(player, speed));
  return (
    <label className="select speed">
      <span className="vh">{words('bar.speed')}</span>
      <select value={shown} onChange={(event) => choose(Number(event.target.value))}>
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {words('bar.times', { speed })}
          </option>
        ))}
      </select>
      <ControlIcon name="down" />
    </label>
  );
}
