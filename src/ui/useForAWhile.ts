import { useEffect, useState } from 'react';

/** How long a button says what it has done. */
const SAID_MS = 4000;

/** A state that goes back to `usual` by itself after four seconds: what a button has just done. */
export function useForAWhile<T>(usual: T): [T, (value: T) => void] {
  const [value, setValue] = useState(usual);
  useEffect(() => {
    if (value === usual) return;
    const timer = setTimeout(() => setValue(usual), SAID_MS);
    return () => clearTimeout(timer);
  }, [value, usual]);
  return [value, setValue];
}
