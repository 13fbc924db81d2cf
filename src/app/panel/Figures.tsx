import './figures.css';
import { isKnown, isUnmeasured, leastOf } from '../../engine';
import meanings from '../../messages/en/panel/meanings';
import metrics from '../../messages/en/panel/metrics';
import words from '../../messages/en/panel/table';
import titles from '../../messages/en/stage/architectures';
import { metricInWords } from '../../messages/figures';
import { useCountedFigures } from '../../state/countedFigures';
import { useArchitectures, useRun } from '../../state/hooks';
import type { Figure, RunView } from '../../state/player';
import { ChartsPart } from './charts/ChartsPart';
import { FIGURE_GROUPS, GROUP_OF, isOf } from './figureGroups';
import { ProofLink } from './ProofLink';

/** Every metric under every architecture, as of now. Figures are only counted up while somebody looks at them. */
export function Figures() {
  const keeps = useRun((run) => run.system.keeps);
  const chains = useRun((run) => run.system.chains);
  const figures = useCountedFigures().filter(({ id }) => isOf({ keeps, chains }, id));
  const unmeasured = figures.filter(isUnmeasured);
  const measured = figures.filter((figure) => !isUnmeasured(figure));
  const telling = measured.filter((figure) => !isZero(figure));
  const zero = measured.filter(isZero);
  return (
    <>
      <ChartsPart />
      <p className="figures-proof">
        {words('table.counted')} <ProofLink />
      </p>
      <table className="figures">
        <caption className="vh">{words('table.all')}</caption>
        <Head />
        {FIGURE_GROUPS.map((group) => (
          <Group
            key={group}
            title={words(`table.of.${group}`)}
            figures={telling.filter(({ id }) => GROUP_OF[id] === group)}
          />
        ))}
      </table>
      <OtherFigures title={words('table.zero', { count: zero.length })} figures={zero} />
      <OtherFigures
        title={words('table.unmeasured', { count: unmeasured.length })}
        figures={unmeasured}
      />
    </>
  );
}

/** Where too little has happened to say. */
const NOT_KNOWN = '–';

/** Nothing of it, under any architecture and at any machine. */
const isZero = (figure: Figure): boolean =>
  figure.values.every((value, lane) => value === 0 && isKnown(figure, lane)) &&
  figure.nodes.every(({ value }) => value === 0);

function Head() {
  const architectures = useArchitectures();
  const current = useRun((run) => run.system.architecture);
  return (
    <thead>
      <tr>
        {architectures.map((id) => (
          <th key={id} scope="col" aria-current={id === current ? 'true' : undefined}>
            {titles(`architectures.${id}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Group({ title, figures }: { title: string; figures: readonly Figure[] }) {
  const { length } = useArchitectures();
  if (figures.length === 0) return null;
  return (
    <>
      <tbody>
        <tr>
          <th className="figure-group" colSpan={length} scope="colgroup">
            <h3>{title}</h3>
          </th>
        </tr>
      </tbody>
      {figures.map((figure) => (
        <FigureRows key={figure.id} figure={figure} />
      ))}
    </>
  );
}

function FigureRows({ figure }: { figure: Figure }) {
  const { id, unit, values, nodes, samples } = figure;
  const least = leastOf(id);
  const isMissing = samples.some((_, lane) => !isKnown(figure, lane));
  const current = useRun((run) => run.system.architecture);
  const isSlow = useRun((run) => run.timeWorld === 'stretched') && unit === 's';
  const realTimes = useRun((run) => realTimesOf(run, id));
  const lanes = useRun((run) => run.lanes);
  const architectures = useArchitectures();
  return (
    <tbody>
      <tr>
        <th className="figure-title" colSpan={architectures.length} scope="rowgroup">
          {metrics(`metrics.${id}`)}
          {isSlow && <span className="slow-flag">{words('table.slow')}</span>}
          <small>{meanings(`meanings.${id}`)}</small>
          {isMissing && <small>{words('table.tooFew', { least })}</small>}
          {nodes.length > 0 && (
            <small>
              {nodes
                .map(({ node, value }) =>
                  words('table.at', { node, value: metricInWords(value, unit) }),
                )
                .join(', ')}
            </small>
          )}
        </th>
      </tr>
      <tr>
        {architectures.map((one, lane) => (
          <td key={one} aria-current={one === current ? 'true' : undefined}>
            {isKnown(figure, lane) ? metricInWords(values[lane] ?? 0, unit) : NOT_KNOWN}
            {id === 'people-affected' && (
              <small>{shareWords(lanes.find(({ architecture }) => architecture === one))}</small>
            )}
          </td>
        ))}
      </tr>
      {isSlow && realTimes !== null && (
        <tr>
          <th className="figure-real" colSpan={architectures.length} scope="rowgroup">
            {words('table.real')}
          </th>
        </tr>
      )}
      {isSlow && realTimes !== null && (
        <tr className="figure-real">
          {architectures.map((one, lane) => (
            <td key={one}>{metricInWords(realTimes[lane] ?? 0, unit)}</td>
          ))}
        </tr>
      )}
    </tbody>
  );
}

/** "2 of 6": the other form of the share. */
const shareWords = (lane: RunView['lanes'][number] | undefined): string =>
  lane === undefined ? '' : words('table.share', lane);

const realTimesOf = ({ realTimes }: RunView, id: string): readonly number[] | null =>
  (realTimes as Readonly<Record<string, readonly number[]>> | null)?.[id] ?? null;

/** What has not happened: its names, and what they mean for whoever asks. */
function OtherFigures({ title, figures }: { title: string; figures: readonly Figure[] }) {
  if (figures.length === 0) return null;
  return (
    <details className="figures-zero">
      <summary>{title}</summary>
      <dl>
        {figures.map(({ id }) => (
          <div key={id}>
            <dt>{metrics(`metrics.${id}`)}</dt>
            <dd>{meanings(`meanings.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
