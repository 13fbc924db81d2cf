import type { Unit } from './fields';
import { readable, shortened } from './readable';

interface Limits {
  readonly min: string;
  readonly max: string;
}

/** What may stand in a field: a message. Numbers are as one would type them. */
export type Allowed =
  | { readonly id: 'allowed.object' | 'allowed.flag' | 'allowed.schema' | 'allowed.target' }
  | { readonly id: 'allowed.weights' | 'allowed.noReplica' }
  | { readonly id: 'allowed.objectLike'; readonly args: { readonly example: string } }
  | { readonly id: 'allowed.names' | 'allowed.verbs'; readonly args: { readonly names: string } }
  | { readonly id: 'allowed.text' | 'allowed.plainText'; readonly args: { readonly most: string } }
  | { readonly id: 'allowed.list' | 'allowed.cartLimit'; readonly args: { readonly most: string } }
  | { readonly id: 'allowed.seconds' | 'allowed.number' | 'allowed.whole'; readonly args: Limits }
  | { readonly id: 'allowed.secondsRange' | 'allowed.wholeRange'; readonly args: Limits }
  | { readonly id: 'allowed.instant'; readonly args: { readonly max: string } }
  | { readonly id: 'allowed.roundTrip'; readonly args: { readonly seconds: string } }
  | {
      readonly id: 'allowed.wholeOf';
      readonly args: Limits & {
        readonly unit: { readonly id: `units.${Exclude<Unit, 'none'>}` };
      };
    };

/** Something that is wrong with a document, for the person who wrote it. */
export interface Problem {
  /** Path of the field, for example "servers.workers"; empty for the document as a whole. */
  readonly field: string;
  /** What was found there, shortened, as JSON; empty where nothing was. */
  readonly value: string;
  /** The field is not what is allowed, or missing; the document is none; no such field is known; all weights are 0. */
  readonly fault: 'is' | 'missing' | 'document' | 'unknown' | 'weights';
  /** What may stand there; of an unknown field, which there are. */
  readonly allowed: Allowed;
}

const LIST_MAX = 20;
const SHOWN_MAX = 60;

/** Collects problems, up to a number that people still read. */
export class Problems {
  readonly list: Problem[] = [];

  add(field: string, value: unknown, allowed: Allowed): void {
    this.#add(value === undefined ? 'missing' : 'is', field, value, allowed);
  }

  addDocument(value: unknown, allowed: Allowed): void {
    this.#add('document', '', value, allowed);
  }

  addUnknown(field: string, value: unknown, known: readonly string[]): void {
    this.#add('unknown', field, value, { id: 'allowed.names', args: { names: known.join(', ') } });
  }

  /** Values that each may stand, and not together. */
  addWeights(field: string): void {
    this.#add('weights', field, 0, { id: 'allowed.weights' });
  }

  #add(fault: Problem['fault'], field: string, value: unknown, allowed: Allowed): void {
    if (this.list.length >= LIST_MAX) return;
    const found = fault === 'missing' ? '' : show(value);
    this.list.push({ field: shorten(field), value: found, fault, allowed });
  }
}

function show(value: unknown): string {
  try {
    return shorten(JSON.stringify(value) ?? String(value));
  } catch {
    // It nests so deep that it cannot be written.
    return '…';
  }
}

/** Keeps messages readable whatever the document holds. */
const shorten = (text: string): string => readable(shortened(text, SHOWN_MAX));
