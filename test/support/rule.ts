import type { ArchitectureId, Scenario } from '../../src/engine';
import type { Decoded } from './trace';

/** A rule that every trace keeps. It returns what breaks it, in words; an empty list is good. */
export type Rule = (
  records: readonly Decoded[],
  architecture: ArchitectureId,
  scenario: Scenario,
) => readonly string[];
