import type { DrawResult } from './drawWorker';

/** Draws one case on a canvas that is on the page, in a worker, and resolves to its times. */
function measure(caseIndex: number): Promise<DrawResult> {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = 'width: 960px; height: 540px';
  document.body.replaceChildren(canvas);
  const offscreen = canvas.transferControlToOffscreen();
  const worker = new Worker(new URL('./drawWorker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<DrawResult>) => {
      worker.terminate();
      resolve(data);
    };
    worker.postMessage({ canvas: offscreen, caseIndex }, [offscreen]);
  });
}

declare global {
  interface Window {
    measure: typeof measure;
  }
}

window.measure = measure;
