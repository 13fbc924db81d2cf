import { type RefObject, useLayoutEffect, useState } from 'react';
import { watchSizes } from './watchSizes';

/** How wide something is, and how large its type: in pixels. */
export interface Box {
  readonly width: number;
  readonly em: number;
}

/** The box of an element; null until it is known, and where it has no width. */
export function useBox(measured: RefObject<HTMLElement | null>): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const element = measured.current;
    if (element === null) return;
    const measure = () => {
      const width = element.clientWidth;
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      setBox((before) => {
        if (width === 0) return null;
        return before?.width === width && before.em === em ? before : { width, em };
      });
    };
    measure();
    return watchSizes([element], measure);
  }, [measured]);
  return box;
}
