import type { Told } from '../messages/told';
import type { LaneSummary } from './view';

/** Errors that still come so long after the last success are an outage, and not somebody's bad luck. */
const UNSERVED_US = 4_000_000;

/** Whether nobody is served any more: errors have gone on for a while without a single success. */
export const isUnserved = ({ errors, servedUs }: LaneSummary): boolean =>
  errors.lastUs !== null && errors.lastUs - (servedUs ?? 0) >= UNSERVED_US;

/** "nobody served since 12.3 s". */
export const unservedWords = ({ servedUs }: LaneSummary): Told =>
  servedUs === null
    ? { id: 'compared.neverServed' }
    : { id: 'compared.servedUntil', args: { us: servedUs } };
