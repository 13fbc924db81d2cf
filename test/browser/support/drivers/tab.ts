/** The size of a window, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What keys and pointers do, in the words that both protocols share (W3C WebDriver, "Actions"). */
type InputSource =
  | { readonly type: 'key'; readonly id: string; readonly actions: readonly object[] }
  | { readonly type: 'pointer'; readonly id: string; readonly actions: readonly object[] };

/** A page that is open in a browser, whichever protocol that is driven by. */
export interface Tab {
  /** Goes to an address and waits until it is loaded. */
  go(address: string): Promise<void>;
  /** Runs an expression in the page. It is, or promises, a text. */
  run(expression: string): Promise<string>;
  /** Does what somebody at the machine would do; places are CSS pixels from the corner of the window. */
  perform(sources: readonly InputSource[]): Promise<void>;
  /** Chooses a file in the element that a selector finds. */
  chooseFile(selector: string, file: string): Promise<void>;
  /** Errors on its console, as far as its driver tells of them. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A browser that runs. */
export interface Driven {
  /** Where it finds the built page, with a slash at the end. */
  readonly pageUrl: string;
  /** Opens an empty page whose window has this size, in a fresh profile. */
  open(size: Size): Promise<Tab>;
  close(): Promise<void>;
}
