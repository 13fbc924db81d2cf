import type { ReactNode } from 'react';
import words from '../../messages/en/learning/useCases';
import { nextTrial, type OnStage } from '../nextTrial';
import { useStage } from './useStage';

interface Props extends OnStage {
  /** Stands there where no use case is like what is on the stage. */
  readonly otherwise: ReactNode;
}

/** What to try next with the use case on the stage. */
export function NextTrial({ otherwise, ...onStage }: Props) {
  const open = useStage();
  const trial = nextTrial(onStage);
  if (trial === null) return otherwise;
  return (
    <>
      <p>{words(`useCases.${trial.id}`)}</p>
      <button type="button" className="button button-primary" onClick={() => open(trial)}>
        {words('useCases.open')}
      </button>
    </>
  );
}
