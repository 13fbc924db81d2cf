import { BaseSequencer } from 'vitest/node';
/** @typedef {import('vitest/node').TestSpecification} TestSpecification */

/**
 * Files that take minutes, though they are short: each goes through all lessons, or through every look of the page. With
 * one of them last, one processor has nothing to do for as long.
 */
export const LONGEST = [
  'accessibility.test.ts',
  'lessons.test.ts',
  'lessonsOnPhones.test.ts',
  'picture.test.ts',
  'stagePicture.test.ts',
  'quick.alone.test.ts',
];

/** Vitest's order, which is by size where nothing is known of earlier runs, with these files first in their group. */
export class LongestFirst extends BaseSequencer {
  /** @override @param {TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files);
    const group = (/** @type {TestSpecification} */ file) =>
      file.project.config.sequence.groupOrder;
    return sorted.toSorted(
      (one, other) => group(one) - group(other) || Number(isLong(other)) - Number(isLong(one)),
    );
  }
}

/** @param {TestSpecification} file */
const isLong = ({ moduleId }) => LONGEST.some((name) => moduleId.endsWith(`/${name}`));
