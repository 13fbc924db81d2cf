import type { ReactNode } from 'react';
import words from '../messages/en/proof/proof';
import type { Evidence } from './evidence';
import type { useEvidence } from './useEvidence';

interface Props {
  readonly of: ReturnType<typeof useEvidence>;
  children(evidence: Evidence): ReactNode;
}

/** Shows evidence once it is there; until then, or if it cannot be had, says so. */
export function WithEvidence({ of: { evidence, isMissing, again }, children }: Props) {
  if (evidence !== null) return children(evidence);
  if (!isMissing) return <p role="status">{words('proof.loading')}</p>;
  return (
    <p className="not-loaded" role="alert">
      {words('proof.notLoaded')}
      <button type="button" className="button" onClick={again}>
        {words('proof.again')}
      </button>
    </p>
  );
}
