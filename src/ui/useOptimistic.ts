import { useState } from 'react';

/**
 * A choice that somebody else carries out: what was chosen is shown at once, until the answer
 * (a new `value`) arrives.
 */
export function useOptimistic<T>(value: T, onChoose: (value: T) => void) {
  const [chosen, setChosen] = useState<{ readonly wanted: T; readonly insteadOf: T } | null>(null);
  if (chosen !== null && chosen.insteadOf !== value) setChosen(null);
  const choose = (wanted: T) => {
    setChosen({ wanted, insteadOf: value });
    onChoose(wanted);
  };
  return { shown: chosen === null ? value : chosen.wanted, choose };
}
