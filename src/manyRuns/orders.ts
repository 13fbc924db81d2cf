import type { ArchitectureId, Growth } from '../engine';
import type { Values } from '../replications/replication';
import type { EncodedSpec } from '../spec/encodedSpec';

/** To a worker: the run that is to be played with many seeds, first; and then one seed after another. */
export type Order =
  | { readonly type: 'begin'; readonly spec: EncodedSpec; readonly untilUs: number }
  /** Plays some of it for nothing, while nobody waits: what it takes is compiled by when somebody does. */
  | { readonly type: 'warm'; readonly architectures: readonly ArchitectureId[] }
  | { readonly type: 'play'; readonly architecture: ArchitectureId; readonly seed: number };

/** From a worker: what came of the latest seed, or why nothing did. */
export type Answer =
  /** The value of every metric, in the order of `METRICS`. */
  | { readonly type: 'values'; readonly values: Values }
  /** The scenario outgrows the simulator; it comes as a complete document. */
  | {
      readonly type: 'outgrown';
      readonly growth: Growth;
      readonly most: number;
      readonly document: object;
    };
