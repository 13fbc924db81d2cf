import './figures.css';
import { useEffect } from 'react';
import { ARCHITECTURES, metricInWords } from '../../engine';
import { useFigures } from '../../state/figures';
import { useRun } from '../../state/hooks';
import { send } from '../../state/run';

/** Every metric under every architecture, as of now. Figures are only counted up while somebody looks at them. */
export function Figures() {
  const figures = useFigures();
  const current = useRun((run) => run.world.architecture);
  useEffect(() => {
    send({ type: 'figures', on: true });
    return () => send({ type: 'figures', on: false });
  }, []);
  return (
    <>
      <p className="figures-proof">
        Counted, not drawn up.{' '}
        <a href="#how-true" aria-haspopup="dialog">
          How true is this?
        </a>
      </p>
      <table className="figures">
        <caption className="vh">All figures since the start</caption>
        <thead>
          <tr>
            {ARCHITECTURES.map(({ id, title }) => (
              <th key={id} scope="col" aria-current={id === current ? 'true' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {figures.map(({ id, title, unit, values, nodes }) => (
          <tbody key={id}>
            <tr>
              <th className="figure-title" colSpan={ARCHITECTURES.length} scope="rowgroup">
                {title}
                {nodes.length > 0 && (
                  <small>
                    {nodes
                      .map(({ node, value }) => `${node} ${metricInWords(value, unit)}`)
                      .join(', ')}
                  </small>
                )}
              </th>
            </tr>
            <tr>
              {ARCHITECTURES.map((one, lane) => (
                <td key={one.id} aria-current={one.id === current ? 'true' : undefined}>
                  {metricInWords(values[lane] ?? 0, unit)}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </>
  );
}
