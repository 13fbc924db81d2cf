import { useRun } from '../state/hooks';
import { Toolbar } from '../ui/Toolbar';
import { ActionButton } from './ActionButton';
import { playOrPause, resetAll, restart, step } from './actions/time';
import { SpeedRadios } from './SpeedRadios';

/** Play controls. */
export function Transport() {
  const playing = useRun((run) => run.playing);
  return (
    <Toolbar label="Play controls" className="bar transport" id="transport">
      <ActionButton action={playOrPause} icon={playing ? 'pause' : 'play'} look="primary" />
      <ActionButton action={step} icon="step" />
      <ActionButton action={restart} />
      <ActionButton action={resetAll} />
      <SpeedRadios />
    </Toolbar>
  );
}
