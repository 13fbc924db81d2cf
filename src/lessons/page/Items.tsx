import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { act } from '../../controls/acting';
import { fullLabel } from '../../controls/changes';
import lessonWords from '../../messages/en/learning/lesson';
import architectures from '../../messages/en/stage/architectures';
import type { AnyMessage } from '../../messages/formats';
import { render, together } from '../../messages/room';
import { usePlayer, useRun } from '../../state/hooks';
import { ControlIcon } from '../../ui/ControlIcon';
import { Icon } from '../../ui/Icon';
import { unmarked } from '../../ui/Marked';
import type { Item, Lesson, Result, Task } from '../course/lesson';
import { Prose } from '../glossary/Prose';
import { doneAt, type Seen, seenBy } from '../reading/following';
import { AsOf, type Settled, show } from './AsOf';
import { Claims } from './Claims';
import { LessonText } from './LessonText';
import { Needs } from './Needs';
import type { LessonRun } from './useLesson';
import { useSituation } from './useSituation';

const words = together(lessonWords, architectures);

/** Source of the settings that a lesson asks for. */
const LESSON = 'lesson';

interface Props {
  readonly lesson: Lesson;
  readonly run: LessonRun;
}

/** What is to be done and seen, one after the other, as it happens. */
export const Observe = ({ lesson, run }: Props) => (
  <Items items={lesson.observe} seen={run.progress.seen} sight={run.settled.observe} />
);

/** The same, for what speaks against a hasty rule. */
export function NowTry({ lesson: { nowTry }, run }: Props) {
  const { settled, progress } = run;
  return (
    <>
      <p>
        <LessonText text={nowTry.text} />
      </p>
      <Items items={nowTry.items} seen={progress.tried} sight={settled.try} />
      {settled.try !== null && <AsOf sight={settled.try} />}
      {settled.try !== null && <Needs needs={nowTry.needs} sight={settled.try} />}
      {settled.try !== null && <Claims claims={nowTry.shows} sight={settled.try} />}
    </>
  );
}

interface ItemsProps {
  readonly items: readonly Item<AnyMessage>[];
  readonly seen: readonly Seen[];
  /** The run in which all have come about; null before. */
  readonly sight: Settled | null;
}

function Items({ items, seen, sight }: ItemsProps) {
  const player = usePlayer();
  const timeUs = useRun((view) => view.system.timeUs);
  const look = (atUs: number) =>
    sight === null ? player.send({ type: 'goTo', atUs }) : show(player, sight, { atUs });
  const shown = seenBy(seen, timeUs);
  const current = shown.length === seen.length ? items[seen.length] : undefined;
  useTold(seen);
  const item = useInSight(shown.length);
  return (
    <>
      <ol className="lesson-items">
        {shown.map(({ atUs, said }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items are met in their order
          <Met key={index} isTask={isBare(items[index])} text={render(said)}>
            {!isBare(items[index]) && (
              <button type="button" className="button-link lesson-at" onClick={() => look(atUs)}>
                {words('lesson.at', { us: atUs })}
              </button>
            )}
          </Met>
        ))}
        {current && (
          <li ref={item} className="lesson-item" aria-current="step" data-focus="" tabIndex={-1}>
            {current.is === 'task' ? <Doing task={current} /> : <Waiting result={current} />}
          </li>
        )}
      </ol>
      {seen.length === items.length && shown.length === seen.length && (
        <p className="lesson-quiet" data-focus="" tabIndex={-1}>
          {words('lesson.allSeen')}
        </p>
      )}
    </>
  );
}

/** A task that nothing is to come of. */
const isBare = (item: Item<AnyMessage> | undefined): boolean =>
  item?.is === 'task' && item.result === undefined;

interface MetProps {
  readonly isTask: boolean;
  readonly text: string;
  /** What leads to its instant, where anything does. */
  readonly children: ReactNode;
}

/** What has come about; the instant at which something happened can be looked at again. */
const Met = ({ isTask, text, children }: MetProps) => (
  <li className={isTask ? 'lesson-item is-seen is-done' : 'lesson-item is-seen'}>
    <Icon name="check" />
    <span>
      <Prose text={text} /> {children}
    </span>
  </li>
);

function Doing({ task }: { readonly task: Task<AnyMessage> }) {
  const player = usePlayer();
  const isDone = useSituation((sight) => doneAt(task, sight) !== false);
  if (isDone && task.result !== undefined) return <Waiting result={task.result} />;
  return (
    <div className="lesson-task">
      <p>
        <LessonText text={task.text} />
      </p>
      <button
        type="button"
        className="button button-primary"
        onClick={() => {
          act(player, task.act, LESSON);
          player.send({ type: 'play' });
        }}
      >
        {labelOf(task)}
      </button>
    </div>
  );
}

/** The words that everybody else has for it as well. */
function labelOf(task: Task<AnyMessage>): string {
  switch (task.act.do) {
    case 'change':
      return fullLabel(task.act.change, task.act.target);
    case 'show': {
      const { architecture } = task.act;
      return words('lesson.show', { architecture: { id: `architectures.${architecture}` } });
    }
    case 'turn':
      return 'label' in task ? render(task.label) : '';
  }
}

function Waiting({ result }: { readonly result: Result<AnyMessage> }) {
  const player = usePlayer();
  const isPlaying = useRun((view) => view.playing);
  return (
    <>
      <Icon name="clock" />
      <div>
        <p>
          <LessonText text={result.watch} />
        </p>
        {!isPlaying && (
          <p className="lesson-quiet">
            {words('lesson.paused')}{' '}
            <button type="button" className="button" onClick={() => player.send({ type: 'play' })}>
              <ControlIcon name="play" />
              {words('lesson.play')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}

/** Brings the next item into sight, for those who read on there: it may have come below the edge of the window. */
function useInSight(count: number): RefObject<HTMLLIElement | null> {
  const item = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is another item
  useEffect(() => {
    const isRead = item.current?.closest('.lesson')?.contains(document.activeElement);
    if (isRead) item.current?.scrollIntoView?.({ block: 'nearest' });
  }, [count]);
  return item;
}

/** What has just come about is said to screen readers, as news. */
function useTold(seen: readonly Seen[]): void {
  const player = usePlayer();
  const told = useRef(seen.length);
  useEffect(() => {
    const last = seen.at(-1);
    if (seen.length > told.current && last !== undefined)
      player.page.getState().say(unmarked(render(last.said)), true);
    told.current = seen.length;
  }, [player, seen]);
}
