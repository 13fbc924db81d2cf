/**
 * What a command line comes to: options, 'help', or words about what cannot be used.
 * @template Options
 * @param {(words: readonly string[]) => Options | 'help'} read throws an Error whose message is meant for people
 * @param {readonly string[]} words
 * @returns {Options | 'help' | string}
 */
export function optionsOrProblem(read, words) {
  try {
    return read(words);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
