import type { ReactNode } from 'react';
import type { Evidence } from './evidence';
import type { useEvidence } from './useEvidence';

interface Props {
  readonly of: ReturnType<typeof useEvidence>;
  children(evidence: Evidence): ReactNode;
}

/** Shows evidence once it is there; until then, or if it cannot be had, says so. */
export function WithEvidence({ of: { evidence, isMissing, again }, children }: Props) {
  if (evidence !== null) return children(evidence);
  if (!isMissing) return <p role="status">Loading the results of the build…</p>;
  return (
    <p className="not-loaded" role="alert">
      The results of the build could not be loaded.
      <button type="button" className="button" onClick={again}>
        Load again
      </button>
    </p>
  );
}
