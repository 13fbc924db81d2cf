import network from './en/network';
import news from './en/news';
import steps from './en/steps';
import who from './en/who';
import { type MessageOf, together } from './room';

/** Everything that the run tells: the page fetches these words once the run has begun. */
const words = together(network, news, steps, who);

/** A sentence of the run, or a part of one, as the run's worker sends it: it has none of the words. */
export type Told = MessageOf<typeof words>;

/** Puts what the run tells into words. */
export const tell = words.of;
