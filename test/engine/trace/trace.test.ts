/**
 * Goal: what happened can be read back, at positions that never change, in bounded memory.
 * Method: records are appended around the borders of chunks and around the limit, and read back.
 */
import { describe, expect, it } from 'vitest';
import type { TraceKind } from '../../../src/engine/trace/events';
import { RecordBlock } from '../../../src/engine/trace/recordBlock';
import { emptyRecord, TRACE_RECORD_BYTES, Trace } from '../../../src/engine/trace/trace';

const CHUNK = 4096;

/** A trace in which every field of a record follows from its position. */
function filled(limit: number, count: number): Trace {
  const trace = new Trace(limit);
  for (let at = 0; at < count; at += 1) {
    trace.append(at * 10, ((at % 34) + 1) as TraceKind, at, -at, at * 3);
  }
  return trace;
}

const expected = (at: number) => ({
  timeUs: at * 10,
  kind: (at % 34) + 1,
  a: at,
  b: at === 0 ? 0 : -at,
  c: at * 3,
});

describe('Trace', () => {
  it('gives back every record', () => {
    const trace = filled(3 * CHUNK, 2 * CHUNK + 5);
    expect([trace.first, trace.end]).toEqual([0, 2 * CHUNK + 5]);
    for (const at of [0, 1, CHUNK - 1, CHUNK, 2 * CHUNK, 2 * CHUNK + 4]) {
      expect(trace.read(at, emptyRecord())).toEqual(expected(at));
    }
  });

  it('holds its limit by letting the oldest go, without moving the others', () => {
    const trace = filled(2 * CHUNK, CHUNK);
    const { bytes } = trace;
    for (let at = CHUNK; at < 7 * CHUNK + 1; at += 1) {
      trace.append(at * 10, ((at % 34) + 1) as TraceKind, at, -at, at * 3);
      expect(trace.end - trace.first).toBeLessThanOrEqual(2 * CHUNK);
    }
    expect(bytes).toBe(CHUNK * TRACE_RECORD_BYTES);
    expect(trace.bytes).toBe(2 * CHUNK * TRACE_RECORD_BYTES);
    expect(trace.first).toBe(6 * CHUNK);
    for (const at of [6 * CHUNK, 7 * CHUNK - 1, 7 * CHUNK]) {
      expect(trace.read(at, emptyRecord())).toEqual(expected(at));
    }
  });

  it('takes blocks as if record by record', () => {
    const trace = new Trace(2 * CHUNK);
    let at = 0;
    for (const size of [1, CHUNK - 1, 7, CHUNK, 3 * CHUNK, 0, 500]) {
      const block = new RecordBlock(size);
      for (let index = 0; index < size; index += 1, at += 1) {
        block.write(at * 10, ((at % 34) + 1) as TraceKind, at, -at, at * 3);
      }
      trace.appendBlock(block);
    }
    expect([trace.first, trace.end]).toEqual([4 * CHUNK, 5 * CHUNK + 507]);
    for (let position = trace.first; position < trace.end; position += 1) {
      expect(trace.read(position, emptyRecord())).toEqual(expected(position));
    }
  });

  it('keeps the whole range of every field', () => {
    const trace = new Trace(CHUNK);
    const record = {
      timeUs: 2 ** 53 - 1,
      kind: 127 as TraceKind,
      a: -0x80000000,
      b: 0x7fffffff,
      c: -1,
    };
    trace.append(record.timeUs, record.kind, record.a, record.b, record.c);
    expect(trace.read(0, emptyRecord())).toEqual(record);
  });

  it('keeps one chunk even where the limit is less', () => {
    const trace = filled(1, 100);
    expect(trace.end - trace.first).toBe(100);
  });

  it('refuses to read what is not there', () => {
    const trace = filled(CHUNK, CHUNK + 1);
    expect(() => trace.read(CHUNK - 1, emptyRecord())).toThrow('no trace record');
    expect(() => trace.read(CHUNK + 1, emptyRecord())).toThrow('no trace record');
  });

  it('fills the record it is given and makes no new one', () => {
    const trace = filled(CHUNK, 3);
    const record = emptyRecord();
    expect(trace.read(2, record)).toBe(record);
  });
});
