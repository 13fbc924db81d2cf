import { useCallback, useEffect, useState } from 'react';
import { type Evidence, isEvidence } from './evidence';

/** Beside the page, put there by the build. */
const ADDRESS = 'validation.json';

interface State {
  /** Null until it is there. */
  readonly evidence: Evidence | null;
  /** Whether the last try failed. */
  readonly isMissing: boolean;
}

/** What the build has found out, fetched when somebody looks at it; `again` fetches it again. */
export function useEvidence(): State & { again(): void } {
  const [state, setState] = useState<State>({ evidence: null, isMissing: false });
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    let isWanted = true;
    const settle = (result: State) => {
      if (isWanted) setState(result);
    };
    fetchEvidence(attempt).then(
      (evidence) => settle({ evidence, isMissing: false }),
      () => settle({ evidence: null, isMissing: true }),
    );
    return () => {
      isWanted = false;
    };
  }, [attempt]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, again };
}

/** Whoever tries again wants to have what is there now, and not what the browser has kept. */
async function fetchEvidence(attempt: number): Promise<Evidence> {
  const cache = attempt === 1 ? 'default' : 'reload';
  const response = await fetch(new URL(ADDRESS, document.baseURI), { cache });
  if (!response.ok) throw new Error(`${ADDRESS}: ${response.status}`);
  // Some hosts answer with their own page for a file that is not there: that is no JSON.
  const found: unknown = await response.json();
  if (!isEvidence(found)) throw new Error(`${ADDRESS}: of another build`);
  return found;
}
