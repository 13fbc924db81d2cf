import type { ReactNode } from 'react';
import acts from '../messages/en/controls/acts';
import words from '../messages/en/page/bar';
import { usePlayer, useRun } from '../state/hooks';
import type { RunView } from '../state/player';
import { Toolbar } from '../ui/Toolbar';
import { ActionButton } from './ActionButton';
import { redo, undo } from './actions/history';
import {
  nextEvent,
  playOrPause,
  previousEvent,
  resetAll,
  restart,
  step,
  stepBack,
} from './actions/time';
import { actWords } from './actWords';
import { SpeedChoice } from './SpeedChoice';

/** Play controls, in one row with what shows the time. */
export function Transport({ children }: { children: ReactNode }) {
  // Where the document's own link leads.
  const id = usePlayer().ownsPage ? 'transport' : undefined;
  const playing = useRun((run) => run.playing);
  return (
    <Toolbar label={words('bar.time')} className="bar transport" id={id}>
      <div className="transport-buttons">
        <ActionButton
          action={playOrPause}
          label={words(playing ? 'bar.pause' : 'bar.play')}
          icon={playing ? 'pause' : 'play'}
          look="primary"
        />
        <div className="joined steps">
          <ActionButton
            action={previousEvent}
            label={words('bar.previousEvent')}
            icon="previousEvent"
          />
          <ActionButton action={stepBack} label={words('bar.stepBack')} icon="stepBack" />
          <ActionButton action={step} label={words('bar.step')} icon="step" />
          <ActionButton action={nextEvent} label={words('bar.nextEvent')} icon="nextEvent" />
        </div>
        <History />
        <SpeedChoice />
        <div className="joined">
          <ActionButton action={restart} label={words('bar.restart')} icon="restart" />
          <ActionButton action={resetAll} label={words('bar.resetAll')} icon="back" />
        </div>
      </div>
      {children}
    </Toolbar>
  );
}

/** Takes back what was done, or does it again; each says what that is. */
function History() {
  const undone = useRun((run) => run.undo);
  const redone = useRun((run) => run.redo);
  return (
    <div className="joined history">
      <ActionButton
        action={undo}
        label={acts('acts.undo')}
        icon="undo"
        {...aboutOf('acts.wouldUndo', undone)}
      />
      <ActionButton
        action={redo}
        label={acts('acts.redo')}
        icon="redo"
        {...aboutOf('acts.wouldRedo', redone)}
      />
    </div>
  );
}

function aboutOf(id: 'acts.wouldUndo' | 'acts.wouldRedo', act: RunView['undo']) {
  if (act === null) return {};
  const what = actWords(act);
  return { about: acts(id, { what }), what };
}
