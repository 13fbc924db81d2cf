import './figureTable.css';
import { useId } from 'react';
import { isUnmeasured } from '../engine';
import metrics from '../messages/en/panel/metrics';
import words from '../messages/en/views/compare';
import { differenceInWords, metricInWords } from '../messages/figures';
import type { Compared, ComparedFigure, ComparedLane } from '../state/comparing';
import { laneName } from './laneNames';
import { comparedValues, isZero } from './rows';

/** Every figure of the compared runs, how far they are apart, and which is better in that row. */
export function FigureTable({ compared }: { readonly compared: Compared }) {
  const title = useId();
  const { lanes, path, figures, atUs } = compared;
  const names = lanes.map((lane: ComparedLane) => laneName(path, lane));
  const unmeasured = figures.filter(isUnmeasured);
  const telling = figures.filter((figure) => !isZero(figure) && !isUnmeasured(figure));
  const count = lanes.length;
  const zero = figures.filter(isZero);
  return (
    <div className="compare-figures">
      <h3 id={title}>{words('compare.figuresTitle')}</h3>
      <p className="compare-note">{words('compare.note', { us: atUs, count })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys */}
      <section className="compare-scroll" aria-labelledby={title} tabIndex={0}>
        <table>
          <caption className="vh">{words('compare.figures', { us: atUs })}</caption>
          <thead>
            <tr>
              <th scope="col">{words('compare.figure')}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">{words('compare.difference')}</th>
              <th scope="col">{words('compare.better')}</th>
            </tr>
          </thead>
          <tbody>
            {telling.map((figure) => (
              <Row key={figure.id} figure={figure} names={names} />
            ))}
          </tbody>
        </table>
      </section>
      <Others title={words('compare.zero', { count: zero.length })} figures={zero} />
      <Others
        title={words('compare.unmeasured', { count: unmeasured.length })}
        figures={unmeasured}
      />
    </div>
  );
}

function Others({ title, figures }: { title: string; figures: readonly ComparedFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {figures.map(({ id }) => (
          <li key={id}>{metrics(`metrics.${id}`)}</li>
        ))}
      </ul>
    </details>
  );
}

function Row({ figure, names }: { figure: ComparedFigure; names: readonly string[] }) {
  const { id, unit } = figure;
  const { values, difference, best } = comparedValues(figure);
  return (
    <tr>
      <th scope="row">{metrics(`metrics.${id}`)}</th>
      {values.map((value, index) => (
        <td key={names[index]} className={best.includes(index) ? 'is-better' : undefined}>
          {value === null ? words('compare.fewer') : metricInWords(value, unit)}
        </td>
      ))}
      <td>
        {difference === null
          ? words('compare.fewer')
          : differenceInWords(difference, Number.POSITIVE_INFINITY, unit)}
      </td>
      <td>
        {difference === null
          ? words('compare.fewer')
          : best.length === 0
            ? words('compare.equal')
            : best.map((index) => names[index]).join(', ')}
      </td>
    </tr>
  );
}
