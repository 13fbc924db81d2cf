/**
 * Goal: events come out in order of time, and at one instant in the order in which they were put in.
 * Method: random pushes and pops are repeated on a sorted list; a copy taken at any moment must go on alike.
 */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { EventQueue, type QueuedEvent } from '../../../src/engine/kernel/eventQueue';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 60_000 });

type Command = { readonly push: number } | 'pop';

/** Few distinct instants, so that ties are common. */
const command = fc.oneof(
  { weight: 3, arbitrary: fc.nat(20).map((push): Command => ({ push })) },
  { weight: 2, arbitrary: fc.constant<Command>('pop') },
);
const commands = fc.array(command, { maxLength: 400 });

const blank = (): QueuedEvent => ({ timeUs: 0, kind: 0, a: 0, b: 0 });
const popOne = (queue: EventQueue): QueuedEvent => {
  const event = blank();
  queue.pop(event);
  return event;
};
const drain = (queue: EventQueue): QueuedEvent[] =>
  Array.from({ length: queue.length }, () => popOne(queue));

/** The same thing said slowly: the earliest event, and among equals the one that came first. */
class SortedList {
  readonly #events: QueuedEvent[] = [];

  push(event: QueuedEvent): void {
    this.#events.push(event);
  }

  pop(): QueuedEvent | undefined {
    const earliest = Math.min(...this.#events.map(({ timeUs }) => timeUs));
    const index = this.#events.findIndex(({ timeUs }) => timeUs === earliest);
    return this.#events.splice(index, 1)[0];
  }

  get nextUs(): number {
    return Math.min(...this.#events.map(({ timeUs }) => timeUs));
  }

  get length(): number {
    return this.#events.length;
  }
}

describe('EventQueue', () => {
  it('pops in order of time and of scheduling', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const queue = new EventQueue();
        const expected = new SortedList();
        list.forEach((what, index) => {
          if (what !== 'pop') {
            const event = { timeUs: what.push, kind: index % 32, a: index, b: index + 7 };
            queue.push(event.timeUs, event.kind, event.a, event.b);
            expected.push(event);
          } else if (expected.length > 0) expect(popOne(queue)).toEqual(expected.pop());
          expect(queue.length).toBe(expected.length);
          expect(queue.nextUs).toBe(expected.nextUs);
        });
      }),
    );
  });

  it('goes on alike after a copy, whatever the copy held before', () => {
    fc.assert(
      fc.property(commands, commands, commands, (before, other, after) => {
        const play = (queue: EventQueue, list: readonly Command[]): QueuedEvent[] =>
          list.flatMap((what, index) => {
            if (what !== 'pop') queue.push(what.push, 1, index, 0);
            else if (queue.length > 0) return [popOne(queue)];
            return [];
          });
        const original = new EventQueue();
        const copy = new EventQueue();
        play(original, before);
        play(copy, other);
        original.copyTo(copy);
        expect(play(copy, after)).toEqual(play(original, after));
        expect(drain(copy)).toEqual(drain(original));
      }),
    );
  });

  it('copies a queue that has outgrown the other', () => {
    const original = new EventQueue();
    for (let index = 0; index < 5000; index += 1) original.push(5000 - index, 1, index, index);
    const copy = new EventQueue();
    original.copyTo(copy);
    // What happens to one of them later is no business of the other.
    original.push(0, 1, 0, 0);
    expect(drain(copy).map(({ timeUs }) => timeUs)).toEqual(
      Array.from({ length: 5000 }, (_, index) => index + 1),
    );
    expect(original.length).toBe(5001);
  });

  it('keeps whole microseconds of a year and fields of 32 bits', () => {
    const queue = new EventQueue();
    const event = { timeUs: 31_557_600_000_001, kind: 255, a: 0xffffffff, b: 0xfffffffe };
    queue.push(event.timeUs, event.kind, event.a, event.b);
    expect(popOne(queue)).toEqual(event);
  });

  it('is never asked for what it has not', () => {
    const queue = new EventQueue();
    expect(queue.nextUs).toBe(Number.POSITIVE_INFINITY);
    expect(() => queue.pop(blank())).toThrow('empty');
  });
});
