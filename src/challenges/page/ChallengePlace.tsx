import { NotThere } from '../../lessons/page/NotThere';
import words from '../../messages/en/learning/challenges';
import { challengeNamed } from '../names';
import { ChallengeView } from './ChallengeView';

/** The challenge of that name, beside the stage. */
export function ChallengePlace({ name }: { readonly name: string }) {
  const found = challengeNamed(name);
  return found === undefined ? (
    <NotThere title={words('challenges.none', { name })} list="challenges" />
  ) : (
    <ChallengeView key={found} name={found} />
  );
}
