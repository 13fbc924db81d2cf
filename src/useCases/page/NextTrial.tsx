import words from '../../messages/en/learning/useCases';
import { nextTrial, type OnStage } from '../nextTrial';
import { useStage } from './useStage';

/** What to try next with the use case on the stage. */
export function NextTrial(onStage: OnStage) {
  const open = useStage();
  const trial = nextTrial(onStage);
  if (trial === null) return null;
  return (
    <>
      <p>{words(`useCases.${trial.id}`)}</p>
      <button type="button" className="button button-primary" onClick={() => open(trial)}>
        {words('useCases.open')}
      </button>
    </>
  );
}
