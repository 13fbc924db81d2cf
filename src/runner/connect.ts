import type { Command } from './commands';
import type { Report } from './messages';

/** The page's end of the line to the run. */
export interface Connection {
  send(command: Command): void;
  /** Hands over the canvas on which the run draws. Once for every canvas. @param lane of those that are compared */
  attach(canvas: HTMLCanvasElement, lane?: string): void;
  close(): void;
  /** Settled once the code of the run is here, or cannot be had. */
  readonly arrived: Promise<void>;
}

/** A worker whose code is on its way, and what has been heard of it so far. */
export interface Coming {
  readonly worker: Worker;
  readonly said: MessageEvent<Report>[];
  hasFailed: boolean;
}

function startWorker(): Coming {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const coming: Coming = { worker, said: [], hasFailed: false };
  worker.onmessage = (message) => coming.said.push(message);
  worker.onerror = () => {
    coming.hasFailed = true;
  };
  return coming;
}

/** Has the code of a run fetched, before what knows what to tell it is here: to be handed to `connectRun`. */
export function fetchRun(): Coming | undefined {
  return canDrawInWorker() ? startWorker() : undefined;
}

/**
 * Starts the run: in a worker, so that it never costs the page a frame, or on the page's own thread where there are
 * no workers that can draw. What it is told before it is there reaches it then.
 * @param fetched a worker that was started for it before
 */
export function connectRun(report: (report: Report) => void, fetched?: Coming): Connection {
  if (!canDrawInWorker()) return connectOnThisThread(report);
  const coming = fetched ?? startWorker();
  const { worker } = coming;
  let isReady = false;
  let fallback: Connection | null = null;
  /** What another run would have to be told, should the worker not come up. */
  const commands: Command[] = [];
  /** A canvas can be handed over once, so each waits for whoever will draw on it. */
  const canvases: Parameters<Connection['attach']>[] = [];
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const attach: Connection['attach'] = (element, lane) => {
    const canvas = element.transferControlToOffscreen();
    worker.postMessage(handing(canvas, lane), [canvas]);
  };
  const begin = () => {
    isReady = true;
    for (const command of commands.splice(0)) fallback?.send(command);
    for (const canvas of canvases.splice(0)) (fallback?.attach ?? attach)(...canvas);
    if (fallback === null) arrive();
    else void fallback.arrived.then(arrive);
  };
  const hear = ({ data }: MessageEvent<Report>) => {
    if (data.type === 'ready') begin();
    report(data);
  };
  const fail = () => {
    // A worker that never came up is replaced; one that fails later stops answering, which is noticed.
    if (isReady) return;
    worker.terminate();
    fallback = connectOnThisThread(report);
    begin();
  };
  worker.onmessage = hear;
  worker.onerror = fail;
  // Not at once: whoever connects is not ready to hear anything yet.
  queueMicrotask(() => {
    coming.said.forEach(hear);
    if (coming.hasFailed) fail();
  });
  return {
    arrived,
    send(command) {
      if (!isReady) commands.push(command);
      if (fallback === null) worker.postMessage(command);
      else fallback.send(command);
    },
    attach(...canvas) {
      if (isReady) (fallback?.attach ?? attach)(...canvas);
      else canvases.push(canvas);
    },
    close() {
      // What it said last is not heard any more.
      worker.onmessage = null;
      worker.onerror = null;
      coming.said.length = 0;
      coming.hasFailed = false;
      worker.terminate();
      fallback?.close();
    },
  };
}

const canDrawInWorker = (): boolean =>
  typeof Worker !== 'undefined' && 'transferControlToOffscreen' in HTMLCanvasElement.prototype;

function handing(canvas: OffscreenCanvas | HTMLCanvasElement, lane?: string): Command {
  const show = { type: 'canvas', canvas } as const;
  return lane === undefined ? show : { type: 'lane', id: lane, show };
}

/** The same run on the page's thread. Its code is fetched only where it is needed. */
function connectOnThisThread(report: (report: Report) => void): Connection {
  let isOpen = true;
  const loaded = import('./run').then(({ Run }) => {
    const run = new Run((said) => isOpen && report(said));
    report({ type: 'ready' });
    return run;
  });
  return {
    arrived: loaded.then(
      () => {},
      () => {},
    ),
    send: (command) => void loaded.then((run) => run.obey(command)),
    attach: (canvas, lane) => void loaded.then((run) => run.obey(handing(canvas, lane))),
    close() {
      isOpen = false;
      void loaded.then((run) => run.close());
    },
  };
}
