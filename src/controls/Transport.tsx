import type { ReactNode } from 'react';
import words from '../messages/en/bar';
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
    <Toolbar label={words('bar.time')} className="bar transport" id={id}>
      <ActionButton
        action={playOrPause}
        label={words(playing ? 'bar.pause' : 'bar.play')}
        icon={playing ? 'pause' : 'play'}
        look="primary"
      />
      <ActionButton action={step} label={words('bar.step')} icon="step" />
      {children}
      <SpeedChoice />
      <ActionButton action={restart} label={words('bar.restart')} icon="restart" />
      <ActionButton action={resetAll} label={words('bar.resetAll')} icon="back" />
    </Toolbar>
  );
}
