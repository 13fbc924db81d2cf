import '../../lessons/course/lessonList.css';
import words from '../../messages/en/learning/challenges';
import { usePage, usePlayer } from '../../state/hooks';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { CHALLENGE_NAMES } from '../names';
import { metBefore } from './met';

/** All challenges, and which have been met. */
export function ChallengeList({ onClose }: { onClose(): void }) {
  const player = usePlayer();
  const learn = usePage((page) => page.learn);
  const met = metBefore(player);
  return (
    <Dialog title={words('challenges.title')} wide onClose={onClose}>
      <div className="lesson-list">
        <p>{words('challenges.lead')}</p>
        <ol>
          {CHALLENGE_NAMES.map((name) => (
            <li key={name}>
              <button type="button" onClick={() => learn(null, name)}>
                <span className="lesson-list-title">{words(`challenges.${name}`)}</span>
                {met.has(name) && (
                  <span className="lesson-list-done">
                    <Icon name="check" />
                    {words('challenges.done')}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ol>
        <p className="lesson-list-progress">
          {words('challenges.progress', { count: met.size, all: CHALLENGE_NAMES.length })}
        </p>
      </div>
    </Dialog>
  );
}
