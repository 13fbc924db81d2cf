import './chartsPart.css';
import { useId, useState } from 'react';
import words from '../../../messages/en/panel/charts';
import { usePage } from '../../../state/hooks';
import { ControlIcon } from '../../../ui/ControlIcon';
import { loadable } from '../../../ui/loadable';

const RunCharts = loadable(async () => (await import('./RunCharts')).RunCharts, {
  missing: () => words('charts.missing'),
});

/** Charts beside the stage: closed, and free of charge, until somebody opens them. */
export function ChartsPart() {
  const open = usePage((page) => page.open);
  const isElsewhere = usePage((page) => page.dialog === 'charts');
  const [isOpen, setOpen] = useState(false);
  const region = useId();
  const title = useId();
  const isShown = isOpen && !isElsewhere;
  return (
    <>
      <div className="charts-head">
        <button
          type="button"
          id={title}
          className="button charts-button"
          aria-expanded={isShown}
          aria-controls={region}
          onClick={() => setOpen(!isOpen)}
        >
          {words('charts.title')}
        </button>
        <button type="button" className="button" onClick={() => open('charts')}>
          <ControlIcon name="enlarge" />
          <span className="vh">{words('charts.enlarge')}</span>
        </button>
      </div>
      <section id={region} className="charts-part" aria-labelledby={title} hidden={!isShown}>
        {isShown && <RunCharts />}
      </section>
    </>
  );
}
