/**
 * Goal: events come out in order of time, and at one instant in the order in which they were put in.
 * Method: random pushes and pops are repeated on a sorted list; a copy taken at any moment must go on alike.
 */

import { describe, expect, it, vi } from 'vitest';
import { PACKING } from '../../../src/engine';
import { EventQueue } from '../../../src/engine/kernel/eventQueue';
import { Overload } from '../../../src/engine/kernel/overload';
import type { QueuedEvent } from '../../../src/engine/kernel/queuedEvent';
import fc from '../../support/random';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 60_000 });

interface Push {
  readonly kind: number;
  readonly afterUs: number;
}
type Command = Push | 'pop';

/**
 * As a model schedules: from the present on, every kind with a delay of its own or with any. Few kinds and instants, so
 * that rows are long and ties are common.
 */
const command = fc.oneof(
  { weight: 3, arbitrary: fc.nat(3).map((kind): Command => ({ kind, afterUs: 3 * kind })) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.nat(3), afterUs: fc.nat(20) }) as fc.Arbitrary<Command>,
  },
  { weight: 3, arbitrary: fc.constant<Command>('pop') },
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
  readonly events: QueuedEvent[] = [];

  push(event: QueuedEvent): void {
    this.events.push(event);
  }

  pop(): QueuedEvent | undefined {
    const index = this.events.findIndex(({ timeUs }) => timeUs === this.nextUs);
    return this.events.splice(index, 1)[0];
  }

  get nextUs(): number {
    return Math.min(...this.events.map(({ timeUs }) => timeUs));
  }
}

/** A queue, the list it is held to, and the present: the instant of the latest event. */
class Twin {
  readonly queue = new EventQueue();
  readonly expected = new SortedList();
  #nowUs = 0;
  #pushed = 0;

  do(what: Command): void {
    const { queue, expected } = this;
    if (what !== 'pop') {
      this.#pushed += 1;
      const timeUs = this.#nowUs + what.afterUs;
      const event = { timeUs, kind: what.kind, a: this.#pushed, b: this.#pushed + 7 };
      queue.push(event.timeUs, event.kind, event.a, event.b);
      expected.push(event);
    } else if (queue.length > 0) {
      const event = popOne(queue);
      expect(event).toEqual(expected.pop());
      this.#nowUs = event.timeUs;
    }
    expect(queue.length).toBe(expected.events.length);
    expect(queue.nextUs).toBe(expected.nextUs);
  }

  copyTo(target: Twin): void {
    this.queue.copyTo(target.queue, PACKING);
    target.queue.resume();
    target.expected.events.splice(0, Number.POSITIVE_INFINITY, ...this.expected.events);
    target.#nowUs = this.#nowUs;
    target.#pushed = this.#pushed;
  }
}

/** A queue of numbers that were put in one after the other: those from `first` on are still in it. */
interface Sequence {
  readonly queue: EventQueue;
  first: number;
  end: number;
}

/** Puts in the next numbers and takes out the first ones, which must be what was put in. */
function goOn(sequence: Sequence, pushes: number, pops: number): void {
  const { queue } = sequence;
  for (let count = 0; count < pushes; count += 1, sequence.end += 1)
    queue.push(sequence.end, 1, sequence.end, ~sequence.end >>> 0);
  const until = Math.min(sequence.end, sequence.first + pops);
  for (; sequence.first < until; sequence.first += 1) {
    const { timeUs, a, b } = popOne(queue);
    const isRight = timeUs === sequence.first && a === timeUs && b === ~timeUs >>> 0;
    if (!isRight) expect({ timeUs, a, b }).toEqual({ timeUs: sequence.first });
  }
}

describe('EventQueue', () => {
  it('pops in order of time and of scheduling', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const twin = new Twin();
        for (const what of list) twin.do(what);
        while (twin.queue.length > 0) twin.do('pop');
      }),
    );
  });

  it('goes on alike after copies, whatever the copies held before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(commands, commands), { maxLength: 4 }), (rounds) => {
        const original = new Twin();
        const copy = new Twin();
        for (const [ones, others] of rounds) {
          for (const what of ones) original.do(what);
          for (const what of others) copy.do(what);
          original.copyTo(copy);
        }
        while (original.queue.length > 0) original.do('pop');
        while (copy.queue.length > 0) copy.do('pop');
      }),
    );
  });

  it('copies a queue that has outgrown the other', () => {
    const original = new EventQueue();
    // Backwards, so that every one has to be compared; and forwards, so that none has.
    for (let index = 0; index < 5000; index += 1) original.push(5000 - index, 1, index, index);
    for (let index = 0; index < 5000; index += 1) original.push(index + 1, 2, index, index);
    const copy = new EventQueue();
    original.copyTo(copy, PACKING);
    copy.resume();
    // What happens to one of them later is no business of the other.
    original.push(0, 1, 0, 0);
    expect(drain(copy).map(({ timeUs }) => timeUs)).toEqual(
      Array.from({ length: 10_000 }, (_, index) => Math.floor(index / 2) + 1),
    );
    expect(original.length).toBe(10_001);
  });

  it('goes on alike after copies that share what is long', () => {
    const turn = fc.record({
      copies: fc.boolean(),
      pushes: fc.nat(1200),
      pops: fc.nat(900),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
        let one: Sequence = { queue: new EventQueue(), first: 0, end: 0 };
        let other: Sequence = { queue: new EventQueue(), first: 0, end: 0 };
        for (const { copies, pushes, pops } of turns) {
          goOn(one, pushes, pops);
          if (copies) {
            one.queue.copyTo(other.queue, PACKING);
            other.queue.resume();
            Object.assign(other, { first: one.first, end: one.end });
          }
          [one, other] = [other, one];
        }
        for (const each of [one, other]) goOn(each, 0, each.end - each.first);
        expect([one.queue.length, other.queue.length]).toEqual([0, 0]);
      }),
    );
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

  it('forgets events that nobody waits for any more, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 50, maxLength: 50 }), (pattern) => {
        const gone = new Set<number>();
        const swept = new EventQueue((kind, a) => kind !== 1 || !gone.has(a));
        const plain = new EventQueue();
        // Timers of one length, most of which are over before they are due.
        for (let index = 0; index < 20_000; index += 1) {
          for (const queue of [swept, plain]) queue.push(index + 1_000_000, 1, index, 0);
          if (pattern[index % 50] !== 0) gone.add(index);
          if (index % 100 === 0) for (const queue of [swept, plain]) queue.push(index, 2, index, 0);
        }
        const awaited = ({ kind, a }: QueuedEvent) => kind !== 1 || !gone.has(a);
        const waiting = 20_200 - gone.size;
        expect(swept.length).toBeLessThan(Math.max(2 * waiting, waiting + 5000));
        expect(drain(swept).filter(awaited)).toEqual(drain(plain).filter(awaited));
      }),
      { numRuns: 20 },
    );
  });

  it('ends with what grew, where it would hold more than it may', () => {
    const queue = new EventQueue();
    const fill = () => {
      for (;;) queue.push(1, 1, 0, 0);
    };
    expect(fill).toThrow(Overload);
    expect(queue.length).toBe(2 ** 24);
  });

  it('ends with what grew, where more comes up than can be played, in a copy as well', () => {
    /** One event after the other, so far apart; where it ended, if it did. */
    const play = (queue: EventQueue, from: number, to: number, everyUs: number) => {
      const event = blank();
      try {
        for (let index = from; index < to; index += 1) {
          queue.push(index * everyUs, 1, index, 0);
          queue.pop(event);
        }
      } catch (error) {
        return error;
      }
      return null;
    };
    const spell = 2 ** 24;
    const enough = 5_000_000 / spell;
    const calm = new EventQueue();
    expect(play(calm, 0, 2 * spell + 2, 1.01 * enough)).toBeNull();
    const crowded = new EventQueue();
    expect(play(crowded, 0, spell, 0.99 * enough)).toBeNull();
    const copy = new EventQueue();
    crowded.copyTo(copy, PACKING);
    copy.resume();
    for (const queue of [crowded, copy]) {
      expect(play(queue, spell, spell + 1, 0.99 * enough)).toEqual(new Overload('crowded', spell));
    }
  });
});
