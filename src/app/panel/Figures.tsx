import './figures.css';
import { useEffect } from 'react';
import { ARCHITECTURES } from '../../engine';
import { useFigures } from '../../state/figures';
import { useRun } from '../../state/hooks';
import { send } from '../../state/run';
import { amountWords } from './amountWords';

/** Every metric under every architecture, as of now. Figures are only counted up while somebody looks at them. */
export function Figures() {
  const figures = useFigures();
  const current = useRun((run) => run.world.architecture);
  useEffect(() => {
    send({ type: 'figures', on: true });
    return () => send({ type: 'figures', on: false });
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className="figures-scroll" aria-label="All figures" tabIndex={0}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Since the start</th>
            {ARCHITECTURES.map(({ id, title }) => (
              <th key={id} scope="col" aria-current={id === current ? 'true' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, title, unit, values, nodes }) => (
            <tr key={id}>
              <th scope="row">
                {title}
                {nodes.length > 0 && (
                  <small>
                    {nodes
                      .map(({ node, value }) => `${node} ${amountWords(value, unit)}`)
                      .join(', ')}
                  </small>
                )}
              </th>
              {ARCHITECTURES.map((one, lane) => (
                <td key={one.id} aria-current={one.id === current ? 'true' : undefined}>
                  {amountWords(values[lane] ?? 0, unit)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
