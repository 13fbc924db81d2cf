import type invitations from '../../messages/en/invitations';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { everybody, laneOf, wasDone, who } from '../../state/readings';
import { LESSON_NAMES, type LessonName } from './names';

/** A lesson about what has just happened, and the question that it answers. */
export interface Invitation {
  readonly lesson: LessonName;
  readonly ask: Ask;
}

type Ask = MessageOf<typeof invitations>;

/** What is asked where the shown run has shown what the lesson is about; else null. */
type Asking = (run: RunView) => Ask | null;

/** Of every lesson what has to happen for somebody to be asked; null where nothing that one sees leads to it. */
const ASKINGS: Readonly<Record<LessonName, Asking | null>> = {
  'sticky-server-fails': (run) => {
    const { people, peopleCount } = laneOf(run).forcedLogins;
    const isIt = isUnder(run, 'sticky') && wasDone(run, 'stop-server') && !wasDone(run, 'deploy');
    return isIt && peopleCount > 0 && peopleCount < everybody(run)
      ? {
          id: 'invitations.sticky-server-fails',
          args: { who: who(run, people, peopleCount) },
        }
      : null;
  },
};

const isUnder = ({ world }: RunView, architecture: RunView['world']['architecture']): boolean =>
  world.architecture === architecture;

/** The first lesson on the path that is about what the run has shown, of those that nobody was asked about yet. */
export function invitationFor(run: RunView, settled: ReadonlySet<LessonName>): Invitation | null {
  for (const lesson of LESSON_NAMES) {
    const ask = settled.has(lesson) ? null : (ASKINGS[lesson]?.(run) ?? null);
    if (ask !== null) return { lesson, ask };
  }
  return null;
}
