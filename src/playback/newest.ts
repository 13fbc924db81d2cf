/** Hands on the newest of what comes, once a frame; what came before it in the same frame is dropped. */
export function newestEachFrame<T>(hand: (newest: T) => void): (next: T) => void {
  let waiting: { newest: T } | null = null;
  return (next) => {
    const isAsked = waiting !== null;
    waiting = { newest: next };
    if (isAsked) return;
    requestAnimationFrame(() => {
      const { newest } = waiting as { newest: T };
      waiting = null;
      hand(newest);
    });
  };
}
