import { stillTrue } from '../../timeline/claims/stillTrue';
import { Narrator } from '../../timeline/narrator';
import type { SystemFold } from '../../timeline/systemFold';
import type { ToldSentence } from '../../timeline/words/saying';
import { captionsOf } from './caption';

export { plainSentence } from '../../timeline/words/saying';
export { Past } from '../lanes/past';
export { step, stepBack } from '../lanes/stepping';
/** What is found out in the pauses comes with the sentences: nothing of it is needed for the first motion. */
export { IdleWork } from '../work/idleWork';
/** And what going back takes: the first checkpoint is taken later still. */
export { Passage } from '../work/passage';
export { Attending } from './attending';
export { compare } from './comparing';
export { figuresOf } from './figures';
export { Journal } from './journal';

/** A narrator that reads along with a fold. */
export const narrate = (fold: SystemFold): Narrator => new Narrator(fold);

/** The newest sentences, as far as they are still so. */
export const captions = (log: readonly ToldSentence[], fold: SystemFold): readonly ToldSentence[] =>
  captionsOf(log, (sentence) => stillTrue(sentence, fold));
