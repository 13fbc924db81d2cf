import { Narrator } from '../timeline/narrator';
import type { ToldSentence } from '../timeline/saying';
import { stillTrue } from '../timeline/stillTrue';
import type { WorldFold } from '../timeline/worldFold';
import { captionsOf } from './caption';

export { plainSentence } from '../timeline/saying';
/** What can be taken back, too: the first thing can be done before. */
export { nextOf } from './acts';
export { become } from './becoming';
export { Branches } from './branches';
/** What is found out in the pauses, and another time, come with the sentences: nothing of it is needed for the first motion. */
export { openingInWorld } from './changingTime';
export { compare } from './comparing';
export { figuresOf } from './figures';
export { IdleWork } from './idleWork';
export { Journal } from './journal';
export { Looks } from './looks';
/** And what going back takes: the first checkpoint is taken later still. */
export { Passage } from './passage';
export { Past } from './past';
export { openingOfLink, reopened } from './reopening';
export { step, stepBack } from './stepping';

/** A narrator that reads along with a fold. */
export const narrate = (fold: WorldFold): Narrator => new Narrator(fold);

/** The newest sentences, as far as they are still so. */
export const captions = (log: readonly ToldSentence[], fold: WorldFold): readonly ToldSentence[] =>
  captionsOf(log, (sentence) => stillTrue(sentence, fold));
