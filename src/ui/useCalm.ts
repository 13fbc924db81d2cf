import { useEffect, useRef, useState } from 'react';

/**
 * A value that changes at most once per `everyMs`: at once after a quiet while, else when the time
 * has come. With `everyMs` 0 it follows immediately.
 */
export function useCalm<T>(value: T, everyMs: number): T {
  const [shown, setShown] = useState(value);
  const lastMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const waitMs = lastMs.current + everyMs - performance.now();
    const show = () => {
      lastMs.current = performance.now();
      setShown(() => value);
    };
    if (everyMs === 0 || waitMs <= 0) {
      show();
      return;
    }
    const timer = setTimeout(show, waitMs);
    return () => clearTimeout(timer);
  }, [value, everyMs]);
  return everyMs === 0 ? value : shown;
}
