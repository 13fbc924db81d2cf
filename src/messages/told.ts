import after from './en/after';
import architectures from './en/architectures';
import balancer from './en/balancer';
import befell from './en/befell';
import changed from './en/changed';
import compared from './en/compared';
import concluded from './en/concluded';
import incidents from './en/incidents';
import law from './en/law';
import network from './en/network';
import news from './en/news';
import steps from './en/steps';
import who from './en/who';
import why from './en/why';
import { type MessageOf, together } from './room';

/** Everything that the run tells: the page fetches these words once the run has begun. */
const words = together(
  after,
  architectures,
  balancer,
  befell,
  changed,
  compared,
  concluded,
  law,
  incidents,
  network,
  news,
  steps,
  who,
  why,
);

/** A sentence of the run, or a part of one, as the run's worker sends it: it has none of the words. */
export type Told = MessageOf<typeof words>;

/** Puts what the run tells into words. */
export const tell = words.of;
