import './ofRun.css';
import { useEffect } from 'react';
import type { ArchitectureId } from '../../engine';
import lesson from '../../messages/en/learning/lesson';
import architectures from '../../messages/en/stage/architectures';
import { together } from '../../messages/room';
import { usePlayer, useRun, useSettings } from '../../state/hooks';
import { openAgain, type RunThen } from '../../state/opening/openAgain';
import type { Player, RunView } from '../../state/player';
import type { Situation } from '../../state/readings';
import { ControlIcon } from '../../ui/ControlIcon';
import { doneUntil } from '../reading/following';

const words = together(lesson, architectures);

/** A run as it was when all had been seen that there was to see. */
export interface Settled extends Situation {
  /** What it takes to open it again. */
  readonly kept: RunThen['kept'];
}

interface Props {
  /** The run that is spoken of. */
  readonly sight: Settled;
}

/**
 * Of which instant something is said, and since when it counts. The stage stands there, so that what is read and what is
 * seen are of the same instant; whoever goes elsewhere is told so, and can come back, from any other run as well.
 */
export function AsOf({ sight }: Props) {
  const player = usePlayer();
  const { architecture, timeUs: us } = sight.run.system;
  const isTurned = useSettings(({ settings }) => areOthers(settings?.values, sight));
  const place = useRun((view) => (isTurned ? 'otherRun' : placeOf(view, sight)));
  useEffect(() => {
    // Whoever goes back a step may be in the middle of another run: that goes on.
    if (isRunOf(player, sight)) standAt(player, sight.run.system);
  }, [player, sight]);
  return (
    <div className="lesson-as-of">
      <p>
        {words('lesson.asOf', { us })}{' '}
        {place === 'elsewhere'
          ? words('lesson.asOf.elsewhere', { of: { id: `architectures.${architecture}` } })
          : words(`lesson.asOf.${place}`)}
      </p>
      {place === 'there' && (
        <button type="button" className="button" onClick={() => player.send({ type: 'play' })}>
          <ControlIcon name="play" />
          {words('lesson.playOn')}
        </button>
      )}
      {(place === 'elsewhen' || place === 'elsewhere') && (
        <button type="button" className="button" onClick={() => show(player, sight)}>
          {place === 'elsewhen'
            ? words('lesson.goThere', { us })
            : words('lesson.show', { architecture: { id: `architectures.${architecture}` } })}
        </button>
      )}
      {place === 'otherRun' && (
        <button type="button" className="button" onClick={() => show(player, sight)}>
          {words('lesson.bringBack', { us })}
        </button>
      )}
    </div>
  );
}

/** What may be shown of a run instead of what it was when all had been seen. */
interface Shown {
  readonly architecture?: ArchitectureId;
  readonly atUs?: number;
}

/** An instant of the run that is spoken of is shown; where the stage shows another run, it is brought back first. */
export function show(player: Player, sight: Settled, shown: Shown = {}): void {
  const { kept, run } = sight;
  const { architecture = run.system.architecture, atUs: timeUs = run.system.timeUs } = shown;
  if (isRunOf(player, sight)) return standAt(player, { architecture, timeUs });
  void openAgain(player, { kept, view: run }, { architecture, atUs: timeUs });
}

/** The stage is shown at that instant, and stays there. */
function standAt(
  player: Player,
  { architecture, timeUs }: Pick<RunView['system'], 'architecture' | 'timeUs'>,
): void {
  const { view } = player.run.getState();
  player.send({ type: 'pause' });
  if (view !== null && view.system.architecture !== architecture)
    player.send({ type: 'architecture', id: architecture });
  player.send({ type: 'goTo', atUs: timeUs });
}

/** What the stage shows, as seen from there. */
function placeOf(view: RunView, { run }: Situation) {
  const { timeUs, architecture } = run.system;
  if (!isSameRun(view, run)) return 'otherRun';
  if (view.system.architecture !== architecture) return 'elsewhere';
  return view.system.timeUs === timeUs && !view.playing ? 'there' : 'elsewhen';
}

/** Whether the stage shows the run that is spoken of, at whatever instant. */
function isRunOf({ run, settings }: Player, sight: Situation): boolean {
  const { view } = run.getState();
  const { values } = settings.getState().settings ?? {};
  return view !== null && isSameRun(view, sight.run) && !areOthers(values, sight);
}

/** Whether it is the same run up to that instant, as far as what was done to it tells. */
const isSameRun = (view: RunView, run: RunView): boolean =>
  view.scenario.name === run.scenario.name &&
  view.latestUs >= run.system.timeUs &&
  doneUntil(view, Math.min(view.system.timeUs, run.system.timeUs)) ===
    doneUntil(run, Math.min(view.system.timeUs, run.system.timeUs));

/** Whether a setting has been turned since: the run is played anew with it, under the same name. */
const areOthers = (now: Situation['settings'] = {}, { settings }: Situation): boolean =>
  Object.entries(now).some(
    ([path, value]) => path in settings && JSON.stringify(settings[path]) !== JSON.stringify(value),
  );
