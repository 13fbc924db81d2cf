import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { NodeAction } from './nodes';

/**
 * What a press on a node does, and which node has its menu or its details open, by key.
 * @param pressOf what one press does to a node now; a node without such an action opens instead.
 */
export function usePresses(pressOf: (key: string) => NodeAction | undefined) {
  const [open, setOpen] = useState<string | null>(null);
  const latest = useRef(pressOf);
  useLayoutEffect(() => {
    latest.current = pressOf;
  });
  // The same functions every time, so that unchanged nodes are not drawn again.
  const toggle = useCallback((key: string) => {
    setOpen((before) => (before === key ? null : key));
  }, []);
  const onPress = useCallback(
    (key: string) => {
      const press = latest.current(key);
      if (press === undefined) toggle(key);
      else {
        setOpen(null);
        press.run();
      }
    },
    [toggle],
  );
  return { open, setOpen, toggle, onPress };
}
