/** A scenario that comes with the page. */
export interface ReadyMade {
  /** Name in the address: `?scenario=crowd`. */
  readonly name: string;
  readonly title: string;
  /** One sentence that says what to expect. */
  readonly description: string;
  /** The scenario document, as anybody could write it. */
  readonly document: unknown;
}
