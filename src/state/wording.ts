import { render } from '../messages/room';
import { tell } from '../messages/told';
import type { RunView as RunData } from '../runner/runView';
import type { Mark, MarkData, Sentence, SentenceData } from '../timeline/view';

/** What the page shows of the run: as the run tells it, and in the reader's language. */
export interface RunView extends Omit<RunData, 'captions' | 'log' | 'marks'> {
  /**
   * The last sentences for the caption, newest first, at most three: without what has stopped being so since. Empty
   * until the first one is there.
   */
  readonly captions: readonly Sentence[];
  /** Newest last, at most 200. */
  readonly log: readonly Sentence[];
  readonly marks: readonly Mark[];
}

/** The same in words. What is the same object as before comes to the same words, and is the same object. */
export const worded = (data: RunData): RunView => ({
  ...data,
  captions: sentences(data.captions),
  log: sentences(data.log),
  marks: marks(data.marks),
});

/** Does its work once for each object. */
function remembering<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, To>();
  return (from) => {
    const found = made.get(from) ?? make(from);
    made.set(from, found);
    return found;
  };
}

/** A sentence in words. */
export const sentenceInWords = remembering(
  (data: SentenceData): Sentence => ({
    ...data,
    text: data.text.map(tell).join(' '),
    detail: detailOf(data.detail.map(tell)),
  }),
);
/** What stands on the strip of time, in words. */
export const markInWords = remembering(
  (data: MarkData): Mark => ({
    ...data,
    label: tell(data.label).replace(/\.$/, ''),
    ...(data.label.id === 'changed.mark' && { short: render(data.label.args.what) }),
  }),
);
const sentences = remembering((all: readonly SentenceData[]) => all.map(sentenceInWords));
const marks = remembering((all: readonly MarkData[]) => all.map(markInWords));

/** More than this is not read. */
const DETAIL_MAX = 120;

/** As much of what goes with a sentence as is read, the first first. */
function detailOf(adds: readonly string[]): string {
  let detail = '';
  for (const words of adds) {
    const longer = detail === '' ? words : `${detail} ${words}`;
    if (longer.length > DETAIL_MAX) break;
    detail = longer;
  }
  return detail;
}
