import { useEffect } from 'react';
import words from '../../messages/en/challenges';
import { usePlayer } from '../../state/hooks';
import { challengeNamed } from '../names';
import { ChallengeView } from './ChallengeView';

/** The challenge of that name, beside the stage. */
export function ChallengePlace({ name }: { readonly name: string }) {
  const found = challengeNamed(name);
  return found === undefined ? <None name={name} /> : <ChallengeView key={found} name={found} />;
}

/** Whoever asked for one that does not exist finds those that do. */
function None({ name }: { readonly name: string }) {
  const player = usePlayer();
  useEffect(() => {
    const page = player.page.getState();
    page.learn(null);
    page.notify({ title: words('challenges.none', { name }), lines: [], kind: 'quiet' });
    page.open('challenges');
  }, [player, name]);
  return null;
}
