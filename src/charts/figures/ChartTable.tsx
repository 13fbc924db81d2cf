import type { ReactNode } from 'react';
import words from '../../messages/en/panel/charts';
import { metricInWords } from '../../messages/figures';
import { wholeNumber } from '../../ui/number';
import type { ChartView } from './chartView';
import { type Bar, windowsIn } from './latencySpread';
import type { Track } from './tracks';

interface Props {
  readonly view: ChartView;
  readonly caption: string;
  readonly tracks: readonly Track[];
  say(amount: number): string;
}

/** The numbers of a chart, window by window: of what is shown, up to the instant that is shown. */
export function ChartTable({ view, caption, tracks, say }: Props) {
  const { series, look, cut } = view;
  const { first, last } = windowsIn(series, look.span, cut);
  const ends = Array.from({ length: last - first }, (_, index) => first + 1 + index);
  return (
    <Scrolled name={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words('charts.when')}</th>
            {tracks.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ends.map((end) => (
            <tr key={end}>
              <th scope="row">
                {words('charts.window', {
                  span: { fromUs: series.ends[end - 1] ?? 0, untilUs: series.ends[end] ?? 0 },
                })}
              </th>
              {tracks.map(({ name, amounts }) => (
                <td key={name}>{say(amounts[end] ?? Number.NaN)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** How many responses took how long. */
export function SpreadTable({ caption, bars }: { caption: string; bars: readonly Bar[] }) {
  const all = bars.reduce((sum, { count }) => sum + count, 0);
  return (
    <Scrolled name={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words('charts.took')}</th>
            <th scope="col">{words('charts.answers')}</th>
            <th scope="col">{words('charts.share')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ from, until, count }) => (
            <tr key={from}>
              <th scope="row">
                {words('charts.between', {
                  from: metricInWords(from, 's'),
                  until: metricInWords(until, 's'),
                })}
              </th>
              <td>{wholeNumber(count)}</td>
              <td>{metricInWords(count / all, 'share')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** What scrolls can be scrolled by keys. */
function Scrolled({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className="chart-table" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
