import { useEffect } from 'react';

/** Listens for the keys of all actions. Their code is fetched while the first request is on its way. */
export function useKeys(): void {
  useEffect(() => {
    let isGone = false;
    let stop = () => {
      isGone = true;
    };
    // Without it the buttons still do everything that the keys do.
    void import('../controls/keyboard').then(
      ({ listenForKeys }) => {
        if (!isGone) stop = listenForKeys(document);
      },
      () => {},
    );
    return () => stop();
  }, []);
}
