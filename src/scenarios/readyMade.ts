import type { ScenarioGroup } from './groups';
import type { ScenarioName } from './names';

/** A scenario document as anybody could write it, with a name and a sentence that says what to expect. */
interface NamedDocument {
  readonly version: 1;
  readonly name: string;
  readonly description: string;
  readonly [field: string]: unknown;
}

/** A scenario that comes with the page. */
export interface ReadyMade {
  /** Name in the address: `?scenario=crowd`. */
  readonly name: ScenarioName;
  readonly group: ScenarioGroup;
  /** What it shows has been shown after this many simulated seconds. */
  readonly lastsS: number;
  readonly document: NamedDocument;
}
