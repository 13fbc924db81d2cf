import { useCallback, useEffect, useRef, useState } from 'react';
import { type Evidence, isEvidence } from './evidence';

/** Beside the page, put there by the build. */
const ADDRESS = 'validation.json';

/** A check that is on its way is asked for this often. */
const AGAIN_MS = 3000;
/** What a server says of something that it is still making. */
const ACCEPTED = 202;

interface State {
  /** Null until it is there. */
  readonly evidence: Evidence | null;
  /** Whether the engine is being checked at this moment: the report is still to come. */
  readonly isComing: boolean;
  /** Whether the last try failed. */
  readonly isMissing: boolean;
}

/** What the build has found out, fetched when somebody looks at it; `again` fetches it again. */
export function useEvidence(): State & { again(): void } {
  const [state, setState] = useState<State>(NOTHING);
  const [attempt, setAttempt] = useState(1);
  const isComing = useRef(false);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const settle = (result: State) => {
      if (!isWanted) return;
      setState(result);
      isComing.current = result.isComing;
      if (result.isComing) timer = setTimeout(again, AGAIN_MS);
    };
    const fail = () => {
      if (!isWanted) return;
      // What was said to come by itself is asked for again.
      if (isComing.current) timer = setTimeout(again, AGAIN_MS);
      else settle({ ...NOTHING, isMissing: true });
    };
    fetchEvidence(attempt).then(settle, fail);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [attempt, again]);
  return { ...state, again };
}

const NOTHING: State = { evidence: null, isComing: false, isMissing: false };

/** Whoever tries again wants to have what is there now, and not what the browser has kept. */
async function fetchEvidence(attempt: number): Promise<State> {
  const cache = attempt === 1 ? 'default' : 'reload';
  const response = await fetch(new URL(ADDRESS, document.baseURI), { cache });
  if (!response.ok) throw new Error(`${ADDRESS}: ${response.status}`);
  // Some hosts answer with their own page for a file that is not there: that is no JSON.
  const evidence: unknown = await response.json();
  if (!isEvidence(evidence)) throw new Error(`${ADDRESS}: of another build`);
  return { evidence, isComing: response.status === ACCEPTED, isMissing: false };
}
