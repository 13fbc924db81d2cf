/** What cannot be done as it was asked for: sentences for whoever asked, not a defect. */
export class Refusal extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}
