import { assert } from '../kernel/assert';
import type { TraceKind } from './events';

const CHUNK_RECORDS = 4096;
/** Bytes of memory that one record takes: time 8, kind 1, three fields of 4. */
export const TRACE_RECORD_BYTES = 21;

class Chunk {
  readonly time = new Float64Array(CHUNK_RECORDS);
  readonly kind = new Uint8Array(CHUNK_RECORDS);
  readonly a = new Int32Array(CHUNK_RECORDS);
  readonly b = new Int32Array(CHUNK_RECORDS);
  readonly c = new Int32Array(CHUNK_RECORDS);
}

/** One decoded record. `TraceKind` says what a, b and c mean. */
export interface TraceRecord {
  timeUs: number;
  kind: TraceKind;
  a: number;
  b: number;
  c: number;
}

/**
 * The append-only record of what happened, packed in typed arrays. Records have positions that never change;
 * when the limit is reached the oldest chunk is recycled, so `first` may be above zero.
 */
export class Trace {
  readonly #chunks: Chunk[] = [];
  readonly #chunksMax: number;
  #firstChunk = 0;
  #end = 0;

  /** @param recordsMax upper limit of records kept; at least one chunk of 4096 is. */
  constructor(recordsMax: number) {
    this.#chunksMax = Math.max(1, Math.ceil(recordsMax / CHUNK_RECORDS));
  }

  /** Position of the oldest record that is still here. */
  get first(): number {
    return this.#firstChunk * CHUNK_RECORDS;
  }

  /** Position after the newest record. */
  get end(): number {
    return this.#end;
  }

  /** Memory held, in bytes. */
  get bytes(): number {
    return this.#chunks.length * CHUNK_RECORDS * TRACE_RECORD_BYTES;
  }

  append(timeUs: number, kind: TraceKind, a: number, b: number, c: number): void {
    const offset = this.#end % CHUNK_RECORDS;
    if (offset === 0) this.#openChunk();
    const chunk = this.#chunks[this.#chunks.length - 1] as Chunk;
    chunk.time[offset] = timeUs;
    chunk.kind[offset] = kind;
    chunk.a[offset] = a;
    chunk.b[offset] = b;
    chunk.c[offset] = c;
    this.#end += 1;
  }

  /** Decodes the record at `position` into `into`, which readers reuse. Throws where nothing is kept. */
  read(position: number, into: TraceRecord): TraceRecord {
    assert(position >= this.first && position < this.#end, `no trace record at ${position}`);
    const chunk = this.#chunks[Math.floor(position / CHUNK_RECORDS) - this.#firstChunk] as Chunk;
    const offset = position % CHUNK_RECORDS;
    into.timeUs = chunk.time[offset] as number;
    into.kind = chunk.kind[offset] as TraceKind;
    into.a = chunk.a[offset] as number;
    into.b = chunk.b[offset] as number;
    into.c = chunk.c[offset] as number;
    return into;
  }

  #openChunk(): void {
    if (this.#chunks.length < this.#chunksMax) {
      this.#chunks.push(new Chunk());
      return;
    }
    // The oldest chunk becomes the newest: memory stops growing at the limit.
    this.#chunks.push(this.#chunks.shift() as Chunk);
    this.#firstChunk += 1;
  }
}

/** A record to read into. */
export const emptyRecord = (): TraceRecord => ({ timeUs: 0, kind: 1, a: 0, b: 0, c: 0 });
