import { broken } from '../kernel/assert';
import type { TraceKind } from './events';
import { RECORD_WORDS, RecordBlock, type TraceRecord } from './recordBlock';

export { emptyRecord, type TraceRecord } from './recordBlock';

const CHUNK_RECORDS = 4096;
/** Bytes of memory that one record takes. */
export const TRACE_RECORD_BYTES = 4 * RECORD_WORDS;

/**
 * The append-only record of what happened, packed in typed arrays. Records have positions that never change;
 * when the limit is reached the oldest chunk is recycled, so `first` may be above zero.
 */
export class Trace {
  readonly #chunks: RecordBlock[] = [];
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
    this.#openChunk().write(timeUs, kind, a, b, c);
    this.#end += 1;
  }

  /** Appends all records of a block. */
  appendBlock(block: RecordBlock): void {
    for (let done = 0; done < block.length; ) done = this.#openChunk().writeFrom(block, done);
    this.#end += block.length;
  }

  /** Decodes the record at `position` into `into`, which readers reuse. Throws where nothing is kept. */
  read(position: number, into: TraceRecord): TraceRecord {
    const isKept = position >= this.first && position < this.#end;
    if (!isKept) broken(`no trace record at ${position}`);
    const chunk = this.#chunks[Math.floor(position / CHUNK_RECORDS) - this.#firstChunk];
    (chunk as RecordBlock).read(position % CHUNK_RECORDS, into);
    return into;
  }

  /** The newest chunk, which has room for one record at least. */
  #openChunk(): RecordBlock {
    const newest = this.#chunks.at(-1);
    if (newest?.isFull === false) return newest;
    let chunk: RecordBlock;
    if (this.#chunks.length < this.#chunksMax) chunk = new RecordBlock(CHUNK_RECORDS);
    else {
      // The oldest chunk becomes the newest: memory stops growing at the limit.
      chunk = this.#chunks.shift() as RecordBlock;
      chunk.length = 0;
      this.#firstChunk += 1;
    }
    this.#chunks.push(chunk);
    return chunk;
  }
}
