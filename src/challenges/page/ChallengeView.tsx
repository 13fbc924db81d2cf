import { useState } from 'react';
import { StageCard } from '../../lessons/page/StageCard';
import { setStage } from '../../lessons/page/stage';
import words from '../../messages/en/learning/challenges';
import { usePage, usePlayer } from '../../state/hooks';
import { CHALLENGES } from '../challenges';
import { CHALLENGE_NAMES, type ChallengeName } from '../names';
import { Hints } from './Hints';
import { Settings } from './Settings';
import { Standing } from './Standing';
import { useJudgement } from './useJudgement';

interface Props {
  readonly name: ChallengeName;
}

/** A challenge: its goal, how the run stands to it, and hints for those who want them. */
export function ChallengeView({ name }: Props) {
  const player = usePlayer();
  const challenge = CHALLENGES[name];
  const judgement = useJudgement(name, challenge);
  // Whoever begins anew begins without hints.
  const [round, setRound] = useState(0);
  const again = () => {
    setStage(player, challenge);
    setRound((before) => before + 1);
  };
  const place = words('challenges.place', {
    number: CHALLENGE_NAMES.indexOf(name) + 1,
    of: CHALLENGE_NAMES.length,
  });
  return (
    <StageCard
      title={words(`challenges.${name}`)}
      place={place}
      leave={words('challenges.leave')}
      left={words('challenges.left')}
    >
      <div className="lesson-body">
        <h3>{words('challenges.goal')}</h3>
        <p>{words(`challenges.${name}.goal`)}</p>
        <p className="lesson-quiet">
          {words('challenges.rule')} {challenge.allowed && words.of(challenge.allowed)}
        </p>
        <Settings />
        <Standing
          judgement={judgement}
          lastsS={challenge.lastsS}
          onSet={() => setStage(player, challenge)}
        />
        <Hints key={round} name={name} />
      </div>
      <footer className="lesson-foot">
        <button type="button" className="button" onClick={again}>
          {words('challenges.again')}
        </button>
        <Next name={name} />
      </footer>
    </StageCard>
  );
}

/** On to the next one; after the last, to all of them. */
function Next({ name }: Props) {
  const learn = usePage((page) => page.learn);
  const open = usePage((page) => page.open);
  const next = CHALLENGE_NAMES[CHALLENGE_NAMES.indexOf(name) + 1];
  return (
    <button
      type="button"
      className="button"
      onClick={() => (next === undefined ? open('challenges') : learn(null, next))}
    >
      {next === undefined
        ? words('challenges.toList')
        : words('challenges.next', { title: { id: `challenges.${next}` } })}
    </button>
  );
}
