import '../plot/plot.css';
import './charts.css';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import words from '../../messages/en/panel/charts';
import type { Series } from '../../timeline/series/series';
import { ChartFigure } from './ChartFigure';
import { ChartsBar } from './ChartsBar';
import type { ChartView } from './chartView';
import { CHARTS, type ChartId } from './specs';
import { cutAt, useLook } from './useLook';

interface Props extends Pick<ChartView, 'isOther' | 'marks' | 'onGo'> {
  readonly series: Series;
  /** The instant that the page shows, where that is not the latest of the run. */
  readonly pastUs: number | null;
  /** How far the run has been played: what is still being counted lies between. */
  readonly goalUs: number;
  readonly isSlow: boolean;
  /** There is room for one chart at a time. */
  readonly isOne: boolean;
}

/** All charts of a run, or one of them at a time. */
export function Charts(props: Props) {
  const { series, goalUs, pastUs, marks, isOther, isSlow, isOne, onGo } = props;
  const look = useLook(series);
  const [chosen, choose] = useState<ChartId>('latency');
  const endUs = series.ends.at(-1) ?? 0;
  const timeUs = pastUs ?? endUs;
  const view = useMemo(
    () => ({ series, isOther, look, timeUs, cut: cutAt(series.ends, timeUs), marks, onGo }),
    [series, isOther, look, timeUs, marks, onGo],
  );
  // Many drawings: whatever else is to be done comes before them, and between one and the next.
  const drawn = useDeferredValue(view);
  const shown = isOne ? [chosen] : CHARTS;
  return (
    <>
      {isOther && <p className="chart-note">{words('charts.wait')}</p>}
      {!isOther && goalUs > endUs && (
        <p className="chart-note">
          {words('charts.coming', { span: { fromUs: endUs, untilUs: goalUs } })}
        </p>
      )}
      <ChartsBar view={view} />
      {isOne && <ChartChoice chosen={chosen} onChoose={choose} />}
      <div className="charts">
        {shown.map((id) => (
          <ChartFigure
            key={id}
            {...{ id, isSlow }}
            isEmpty={isOther || drawn.isOther}
            view={drawn}
          />
        ))}
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly chosen: ChartId;
  onChoose(id: ChartId): void;
}

function ChartChoice({ chosen, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <p className="chart-choice">
      <label htmlFor={id}>{words('charts.choose')}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => {
          const found = CHARTS.find((one) => one === target.value);
          if (found !== undefined) onChoose(found);
        }}
      >
        {CHARTS.map((one) => (
          <option key={one} value={one}>
            {words(`charts.of.${one}`)}
          </option>
        ))}
      </select>
    </p>
  );
}
