import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether an element is in sight, or about to be printed: what is not need not be drawn anew. */
export function useIsSeen(element: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? true));
    observer.observe(current);
    // The page is printed as it stands right after this.
    const print = () => flushSync(() => setSeen(true));
    addEventListener('beforeprint', print);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', print);
    };
  }, [element]);
  return isSeen;
}
