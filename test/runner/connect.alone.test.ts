/**
 * Goal: whatever comes first, the worker or whoever talks to it, nothing said is lost or heard twice; a worker that
 * never comes up is replaced by the page's own thread, and one that fails later is not.
 * Method: a worker that does what the test says.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../src/runner/commands';
import { connectRun, fetchRun } from '../../src/runner/connect';
import type { Report } from '../../src/runner/messages';

class FakeWorker {
  static made: FakeWorker[] = [];
  onmessage: ((message: { data: Report }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly heard: unknown[] = [];
  isOver = false;

  constructor() {
    FakeWorker.made.push(this);
  }

  postMessage(command: unknown): void {
    this.heard.push(command);
  }

  terminate(): void {
    this.isOver = true;
  }

  says(data: Report): void {
    this.onmessage?.({ data });
  }
}

class FakeCanvas {
  transferControlToOffscreen(): this {
    return this;
  }
}

const obeyed: unknown[] = [];
vi.mock('../../src/runner/run', () => ({
  Run: class {
    obey(command: unknown): void {
      obeyed.push(command);
    }
    close(): void {}
  },
}));

const worker = (): FakeWorker => FakeWorker.made.at(-1) as FakeWorker;
const play: Command = { type: 'play' };
const canvas = new FakeCanvas() as unknown as HTMLCanvasElement;

function begin() {
  const said: Report[] = [];
  const connect = (fetched?: ReturnType<typeof fetchRun>) =>
    connectRun((report) => said.push(report), fetched);
  return { connect, said };
}

beforeEach(() => {
  FakeWorker.made = [];
  obeyed.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('HTMLCanvasElement', FakeCanvas);
  return () => vi.unstubAllGlobals();
});

describe('a worker', () => {
  it('that is here before anybody talks to it is heard by whoever does, and not at once', async () => {
    const { connect, said } = begin();
    const fetched = fetchRun();
    worker().says({ type: 'ready' });
    const { arrived } = connect(fetched);
    expect(said).toEqual([]);
    await arrived;
    expect(said).toEqual([{ type: 'ready' }]);
    expect(FakeWorker.made).toHaveLength(1);
  });

  it('gets each command once, and each canvas when it is here', async () => {
    const { connect, said } = begin();
    const connection = connect(fetchRun());
    connection.send(play);
    connection.attach(canvas);
    expect(worker().heard).toEqual([play]);
    worker().says({ type: 'ready' });
    await connection.arrived;
    connection.send({ type: 'pause' });
    expect(worker().heard).toEqual([play, { type: 'canvas', canvas }, { type: 'pause' }]);
    expect(said).toEqual([{ type: 'ready' }]);
  });

  it.each([
    ['before anybody talks to it', true],
    ['afterwards', false],
  ])('that never comes up is replaced, with everything said: it fails %s', async (_, isEarly) => {
    const { connect, said } = begin();
    const fetched = fetchRun();
    if (isEarly) worker().onerror?.();
    const connection = connect(fetched);
    connection.send(play);
    connection.attach(canvas);
    if (!isEarly) worker().onerror?.();
    await connection.arrived;
    connection.send({ type: 'pause' });
    await vi.waitFor(() => expect(obeyed).toHaveLength(3), 20_000);
    expect(obeyed).toEqual([play, { type: 'canvas', canvas }, { type: 'pause' }]);
    expect(said).toEqual([{ type: 'ready' }]);
    expect(worker().isOver).toBe(true);
  });

  it('that fails later goes on being talked to: its silence is noticed elsewhere', async () => {
    const { connect } = begin();
    const connection = connect();
    worker().says({ type: 'ready' });
    await connection.arrived;
    worker().onerror?.();
    connection.send(play);
    expect(worker().heard).toEqual([play]);
    expect(obeyed).toEqual([]);
  });

  it('is made anew for the next connection', () => {
    const { connect } = begin();
    connect(fetchRun()).close();
    connect();
    expect(FakeWorker.made.map(({ isOver }) => isOver)).toEqual([true, false]);
  });

  it.each([
    ['what it said', () => worker().says({ type: 'ready' })],
    ['that it failed', () => worker().onerror?.()],
  ])('whose connection is closed is neither heard nor replaced: %s', async (_, happens) => {
    const { connect, said } = begin();
    const fetched = fetchRun();
    happens();
    connect(fetched).close();
    const later = connect();
    later.close();
    happens();
    await new Promise((resolve) => setTimeout(resolve));
    expect(said).toEqual([]);
    expect(FakeWorker.made.map(({ isOver }) => isOver)).toEqual([true, true]);
  });
});
