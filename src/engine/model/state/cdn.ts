import { copyState } from '../../kernel/copyState';
import { CdnCondition, type Ending } from '../../trace/events';

/** An answer that the CDN keeps. It never changes. */
export interface KeptPage {
  /** Who had asked for a personal page, or -1 for a public one. */
  readonly owner: number;
  readonly person: number;
  readonly staleUs: number;
  readonly status: number;
  readonly ending: Ending;
  readonly setAffinity: number;
  readonly shownCart: number;
  readonly shownItems: number;
}

/** A shared HTTP cache between people and balancer. */
export class Cdn {
  condition: CdnCondition = CdnCondition.running;
  /** By key, in the order in which they were stored. */
  readonly kept = new Map<number, KeptPage>();
  /** By key of a page that is being fetched: slots of the attempts that wait for it. */
  readonly fetching = new Map<number, readonly number[]>();
  /** Pages whose latest answer could not be kept: there is no use in waiting for another one. */
  readonly unkept = new Set<number>();

  copyTo(target: Cdn): void {
    copyState(this, target);
  }
}
