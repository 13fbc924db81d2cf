import { useLayoutEffect, useRef } from 'react';

interface Props {
  /** A canvas that is drawn on already. */
  readonly drawn: HTMLCanvasElement | null;
  onCanvas(canvas: HTMLCanvasElement): void;
}

/** What moves is drawn here, by the run itself: the page only hands the canvas over. */
export function StageCanvas({ drawn, onCanvas }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  // Before the first paint, so that nothing vanishes between two places of the same canvas.
  useLayoutEffect(() => {
    // A canvas can be handed over once, so every other mount makes its own.
    const canvas = drawn ?? document.createElement('canvas');
    frame.current?.append(canvas);
    if (drawn === null) onCanvas(canvas);
    return () => canvas.remove();
  }, [drawn, onCanvas]);
  return <div ref={frame} className="stage-canvas" aria-hidden="true" />;
}
