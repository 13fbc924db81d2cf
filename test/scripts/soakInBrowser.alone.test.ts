/**
 * Goal: a soak in a browser tells every minute, and ends in words when its worker is replaced.
 * Method: a stand-in of the browser, whose minutes take no time.
 */
import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { soak } from '../../scripts/soak/inBrowser.mjs';
import type { Minute } from '../../scripts/soak/report.mjs';

const browser = vi.hoisted(() => ({ page: null as unknown, isClosed: false }));

vi.mock('playwright-core', () => ({
  chromium: {
    launch: async () => ({
      newPage: async () => browser.page,
      newBrowserCDPSession: async () => new Tracing(),
      close: async () => {
        browser.isClosed = true;
      },
    }),
  },
}));
vi.mock('../../scripts/lib/browser.mjs', () => ({ ensureBrowser: async () => 'chromium' }));
vi.mock('../../scripts/lib/build.mjs', () => ({ buildPage: () => 0 }));
vi.mock('../../scripts/lib/serve.mjs', () => ({
  serve: async () => ({ addresses: ['http://localhost/'], close: async () => undefined }),
}));

const nothing: readonly number[] = [];

/** A trace in which there is a frame of the worker every time. */
class Tracing extends EventEmitter {
  async send(method: string) {
    if (method !== 'Tracing.end') return;
    const [pid, tid, ph] = [1, 7, 'X'];
    const value = [
      { name: 'thread_name', ph: 'M', pid, tid, ts: 0, args: { name: 'DedicatedWorker thread' } },
      { name: 'FireAnimationFrame', ph, pid, tid, dur: 9000, tdur: 4000, args: {} },
      { name: 'Layout', ph, pid, tid, dur: 90_000, tdur: 90_000, args: {} },
    ];
    this.emit('Tracing.dataCollected', { value });
    queueMicrotask(() => this.emit('Tracing.tracingComplete', {}));
  }
}

/** A page as far as a soak asks it. In one minute its worker is replaced. */
class StandIn extends EventEmitter {
  #minutes = 0;
  readonly #replacedIn: number;

  constructor(replacedIn: number) {
    super();
    this.#replacedIn = replacedIn;
  }

  workers = () => [
    {
      evaluate: async () => {
        if (this.#minutes >= this.#replacedIn) throw new Error('Worker was closed\nand a stack');
        return nothing;
      },
    },
  ];
  setDefaultTimeout = () => undefined;
  goto = async () => undefined;
  evaluate = async () => nothing;
  getByRole = () => ({
    waitFor: async () => undefined,
    first: () => ({ click: async () => undefined }),
  });
  locator = () => ({
    check: async () => undefined,
    first: () => ({ getAttribute: async () => '5000000' }),
  });
  waitForTimeout = async (ms: number) => {
    // A minute, and not the moment between two presses.
    if (ms < 50_000) return;
    this.#minutes += 1;
    if (this.#minutes === this.#replacedIn) this.emit('worker', {});
  };
  context = () => ({ newCDPSession: async () => new Session() });
}

/** The browser's own protocol, which answers at once. */
class Session extends EventEmitter {
  async send(method: string, sent?: { message: string }) {
    const result = { usedSize: 8_000_000, backingStorageSize: 2_000_000 };
    if (method === 'Target.setAutoAttach') {
      this.emit('Target.attachedToTarget', { sessionId: '7', targetInfo: { type: 'worker' } });
    }
    if (sent?.message !== undefined) {
      const { id } = JSON.parse(sent.message);
      this.emit('Target.receivedMessageFromTarget', { message: JSON.stringify({ id, result }) });
    }
    return result;
  }
}

describe('a soak in a browser', () => {
  const play = async (minutes: number, replacedIn: number) => {
    browser.isClosed = false;
    browser.page = new StandIn(replacedIn);
    const told: Minute[] = [];
    const options = {
      minutes,
      scenario: 'crowd',
      architecture: undefined,
      node: false,
      paced: false,
    };
    const ended = await soak(options, (minute) => told.push(minute));
    return {
      ended,
      told: told.map(({ minute, errors, heap, work }) => [minute, errors, heap, work.most]),
    };
  };

  it('tells every minute', async () => {
    expect(await play(2, Number.POSITIVE_INFINITY)).toEqual({
      ended: [],
      told: [
        [1, [], 8, 4],
        [2, [], 8, 4],
      ],
    });
    expect(browser.isClosed).toBe(true);
  });

  it('ends with what was wrong, when the worker is replaced', async () => {
    expect(await play(9, 2)).toEqual({
      ended: ['Minute 2: The worker was replaced.', 'Minute 2: Worker was closed'],
      told: [[1, [], 8, 4]],
    });
    expect(browser.isClosed).toBe(true);
  });
});
