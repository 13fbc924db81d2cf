import { useEffect, useRef } from 'react';

/** What moves is drawn here, by the run itself: the page only hands the canvas over. */
export function StageCanvas({ onCanvas }: { onCanvas(canvas: HTMLCanvasElement): void }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A canvas can be handed over once, so every mount makes its own.
    const canvas = document.createElement('canvas');
    frame.current?.append(canvas);
    onCanvas(canvas);
    return () => canvas.remove();
  }, [onCanvas]);
  return <div ref={frame} className="stage-canvas" aria-hidden="true" />;
}
