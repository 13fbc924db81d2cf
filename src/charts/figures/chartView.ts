import type { Series } from '../../timeline/series/series';
import type { Track } from './tracks';
import { endAt, type Look } from './useLook';

/** Something that was done to the run. */
interface DoneMark {
  readonly atUs: number;
  readonly label: string;
}

/** What all charts of a run have in common. */
export interface ChartView {
  readonly series: Series;
  /** It is of another run than the page shows: nothing is drawn or said of it. */
  readonly isOther: boolean;
  readonly look: Look;
  /** The instant that the page shows. */
  readonly timeUs: number;
  /** The end up to which the run has come by then. */
  readonly cut: number;
  readonly marks: readonly DoneMark[];
  /** Shows an instant on the page. */
  onGo(us: number): void;
}

/** The end whose numbers are written: of the window that is pointed at, else of the latest that says anything. */
export function endOf({ series, look, cut }: ChartView, { values }: Track): number {
  const { ends } = series;
  if (look.pointedUs !== null) return endAt(ends, look.pointedUs);
  // A window that has only begun has no rate yet.
  return cut === ends.length - 1 && cut > 1 && Number.isNaN(values[cut]) ? cut - 1 : cut;
}
