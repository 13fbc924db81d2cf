import type { ReactNode } from 'react';
import { usePlayer, useRun } from '../state/hooks';
import { Toolbar } from '../ui/Toolbar';
import { ActionButton } from './ActionButton';
import { playOrPause, resetAll, restart, step } from './actions/time';
import { SpeedChoice } from './SpeedChoice';

/** Play controls, in one row with what shows the time. */
export function Transport({ children }: { children: ReactNode }) {
  // Where the document's own link leads.
  const id = usePlayer().ownsPage ? 'transport' : undefined;
  const playing = useRun((run) => run.playing);
  return (
    <Toolbar label="Play controls" className="bar transport" id={id}>
      <ActionButton action={playOrPause} icon={playing ? 'pause' : 'play'} look="primary" />
      <ActionButton action={step} icon="step" />
      {children}
      <SpeedChoice />
      <ActionButton action={restart} icon="restart" />
      <ActionButton action={resetAll} icon="back" />
    </Toolbar>
  );
}
