import { memo, useId, useMemo, useRef, useState } from 'react';
import words from '../../messages/en/panel/charts';
import { metricInWords } from '../../messages/figures';
import { type Box, useBox } from '../../ui/useBox';
import { useIsSeen } from '../plot/useIsSeen';
import { ChartTable, SpreadTable } from './ChartTable';
import type { ChartView } from './chartView';
import { LinesPlot, largestIn } from './LinesPlot';
import { barsOf, windowsIn } from './latencySpread';
import { RowsPlot } from './RowsPlot';
import { SpreadPlot } from './SpreadPlot';
import { type ChartId, SPECS, type TrackSpec } from './specs';
import { SUMMARIES } from './summaries';

interface Props {
  readonly id: ChartId;
  readonly view: ChartView;
  /** What there is to show is not known yet. */
  readonly isEmpty: boolean;
  /** Times are those of slow motion. */
  readonly isSlow: boolean;
}

/** A chart: its title, what it says in one sentence, the drawing, and its numbers for whoever asks. */
export const ChartFigure = memo(function ChartFigure({ id, view, isEmpty, isSlow }: Props) {
  const title = useId();
  const place = useRef<HTMLDivElement>(null);
  const box = useBox(place);
  const [isTable, setTable] = useState(false);
  const { series, cut, look } = view;
  const isSeen = useIsSeen(place);
  const part = look.isPart ? windowsIn(series, look.span, cut) : null;
  const isOfTime = id === 'latency' || id === 'spread';
  return (
    <figure className="chart" aria-labelledby={title}>
      <figcaption>
        <h3 id={title}>{words(`charts.of.${id}`)}</h3>
        <button
          type="button"
          className="button"
          aria-pressed={isTable}
          onClick={() => setTable(!isTable)}
        >
          {words('charts.table')}
        </button>
        {!isEmpty && <p className="chart-says">{SUMMARIES[id]({ series, cut, part })}</p>}
        <p className="chart-unit">
          {words(`charts.unit.${id}`)}
          {isOfTime && isSlow && <span className="slow-flag">{words('charts.slow')}</span>}
        </p>
      </figcaption>
      <div ref={place} className="chart-place">
        {!isEmpty && <Drawn {...{ id, view, box, isTable, isSeen }} />}
      </div>
    </figure>
  );
});

interface DrawnProps extends Pick<Props, 'view'> {
  readonly box: Box | null;
  readonly isTable: boolean;
}

interface SeenProps extends DrawnProps, Pick<Props, 'id'> {
  readonly isSeen: boolean;
}

/** A drawing stays as it is for as long as nobody sees it; a table can be read by those who do not see. */
const isKept = (before: SeenProps, now: SeenProps): boolean =>
  (!now.isSeen && !now.isTable && !before.isTable) ||
  (now.view === before.view && now.box === before.box && now.isTable === before.isTable);

const Drawn = memo(function Drawn({ id, view, box, isTable }: SeenProps) {
  const spec = SPECS[id];
  if (spec.kind === 'spread') return <Spread {...{ view, box, isTable }} />;
  return <Tracks {...{ id, view, box, isTable, spec }} />;
}, isKept);

/** What is no number is not known. */
const inWords = (value: number, unit: TrackSpec['unit']): string =>
  Number.isNaN(value) ? words('charts.unknown') : metricInWords(value, unit);

interface TracksProps extends DrawnProps {
  readonly id: ChartId;
  readonly spec: TrackSpec;
}

function Tracks({ id, view, box, isTable, spec }: TracksProps) {
  const { series, look } = view;
  const tracks = useMemo(() => spec.tracks(series), [spec, series]);
  const title = words(`charts.of.${id}`);
  if (isTable) {
    const caption =
      spec.amount === spec.unit
        ? words('charts.measured', { title })
        : words('charts.counted', { title });
    const say = (amount: number) => inWords(amount, spec.amount);
    return <ChartTable {...{ view, caption, tracks, say }} />;
  }
  if (box === null) return null;
  const say = (value: number) => inWords(value, spec.unit);
  if (spec.kind === 'lines')
    return (
      <>
        <LinesPlot {...{ view, box, tracks, say }} />
        {id === 'latency' && <p className="chart-note">{words('charts.few')}</p>}
      </>
    );
  const most = spec.most ?? (largestIn(tracks, look.span) || 1);
  const isDown = series.outages.some(({ server }) =>
    tracks.some((track) => track.server === server),
  );
  return (
    <>
      <RowsPlot {...{ view, box, tracks, most, say }} />
      <p className="chart-note">
        {words('charts.rows', { most: say(most) })}
        {isDown && <> {words('charts.down')}</>}
      </p>
    </>
  );
}

function Spread({ view, box, isTable }: DrawnProps) {
  const { series, cut, look } = view;
  const bars = barsOf(series, windowsIn(series, look.span, cut));
  if (isTable) {
    const title = words('charts.of.spread');
    return <SpreadTable caption={words('charts.counted', { title })} bars={bars} />;
  }
  if (box === null) return null;
  const { p50, p95, p99 } = series.levels;
  const seconds = (us: number | undefined) => (us ?? 0) / 1e6;
  // They are known of all responses so far, and not of a part of them.
  const isKnown = !look.isPart && bars.length > 0;
  const percentiles = [
    { name: words('charts.line.p50'), seconds: seconds(p50[cut]) },
    { name: words('charts.line.p95'), seconds: seconds(p95[cut]) },
    { name: words('charts.line.p99'), seconds: seconds(p99[cut]) },
  ];
  return (
    <SpreadPlot
      {...{ bars, box }}
      percentiles={isKnown ? percentiles : []}
      sayShare={(share) => metricInWords(share, 'share')}
      saySeconds={(time) => metricInWords(time, 's')}
    />
  );
}
