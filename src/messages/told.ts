import law from './en/proof/law';
import architectures from './en/stage/architectures';
import after from './en/told/after';
import balancer from './en/told/balancer';
import befell from './en/told/befell';
import changed from './en/told/changed';
import compared from './en/told/compared';
import concluded from './en/told/concluded';
import incidents from './en/told/incidents';
import network from './en/told/network';
import news from './en/told/news';
import steps from './en/told/steps';
import who from './en/told/who';
import why from './en/told/why';
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
