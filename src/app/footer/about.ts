/** What the project says of itself. */
export interface About {
  readonly version: string;
  readonly licence: string;
  /** Where its source can be looked at, if it names a place. */
  readonly source: string | null;
  /** Where problems are collected, if it names a place. */
  readonly tracker: string | null;
}

declare const __ABOUT__: About;

/** Put in by the build. */
export const ABOUT: About = __ABOUT__;
