import type { Command, Report } from './messages';

/** The page's end of the line to the run. */
export interface Connection {
  send(command: Command): void;
  /** Hands over the canvas on which the run draws. Once for every canvas. */
  attach(canvas: HTMLCanvasElement): void;
  close(): void;
}

/**
 * Starts the run: in a worker, so that it never costs the page a frame, or on the page's own thread where there are
 * no workers that can draw. Commands wait until it is there.
 */
export function connectRun(report: (report: Report) => void): Connection {
  if (!canDrawInWorker()) return connectOnThisThread(report);
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let isReady = false;
  let fallback: Connection | null = null;
  const waiting: Array<(connection: Connection) => void> = [];
  const inWorker: Connection = {
    send: (command) => worker.postMessage(command),
    attach(element) {
      const canvas = element.transferControlToOffscreen();
      worker.postMessage({ type: 'canvas', canvas } satisfies Command, [canvas]);
    },
    close() {
      // What it said last is not heard any more.
      worker.onmessage = null;
      worker.terminate();
    },
  };
  const begin = (connection: Connection) => {
    isReady = true;
    for (const action of waiting.splice(0)) action(connection);
  };
  worker.onmessage = ({ data }: MessageEvent<Report>) => {
    if (data.type === 'ready') begin(inWorker);
    report(data);
  };
  worker.onerror = () => {
    // A worker that never came up is replaced; one that fails later stops answering, which is noticed.
    if (isReady) return;
    fallback = connectOnThisThread(report);
    begin(fallback);
  };
  const use = (action: (connection: Connection) => void) => {
    if (isReady) action(fallback ?? inWorker);
    else waiting.push(action);
  };
  return {
    send: (command) => use((connection) => connection.send(command)),
    attach: (canvas) => use((connection) => connection.attach(canvas)),
    close: () => (fallback ?? inWorker).close(),
  };
}

const canDrawInWorker = (): boolean =>
  typeof Worker !== 'undefined' && 'transferControlToOffscreen' in HTMLCanvasElement.prototype;

/** The same run on the page's thread. Its code is fetched only where it is needed. */
function connectOnThisThread(report: (report: Report) => void): Connection {
  let isOpen = true;
  const loaded = import('./run').then(({ Run }) => {
    const run = new Run((said) => isOpen && report(said));
    report({ type: 'ready' });
    return run;
  });
  return {
    send: (command) => void loaded.then((run) => run.obey(command)),
    attach: (canvas) => void loaded.then((run) => run.obey({ type: 'canvas', canvas })),
    close() {
      isOpen = false;
      void loaded.then((run) => run.close());
    },
  };
}
