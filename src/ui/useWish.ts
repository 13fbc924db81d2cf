import { useState } from 'react';

/**
 * A choice that somebody else carries out: what was chosen is shown at once, until the answer
 * (a new `value`) arrives.
 */
export function useWish<T>(value: T, onChoose: (value: T) => void) {
  const [wish, setWish] = useState<{ readonly wanted: T; readonly insteadOf: T } | null>(null);
  if (wish !== null && wish.insteadOf !== value) setWish(null);
  const choose = (wanted: T) => {
    setWish({ wanted, insteadOf: value });
    onChoose(wanted);
  };
  return { shown: wish === null ? value : wish.wanted, choose };
}
