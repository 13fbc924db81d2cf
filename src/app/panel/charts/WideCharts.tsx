import './chartsPart.css';
import words from '../../../messages/en/panel/charts';
import wide from '../../../messages/en/panel/wide';
import { usePage } from '../../../state/hooks';
import { Dialog } from '../../../ui/Dialog';
import { RunCharts } from './RunCharts';

/** All charts as wide as the page. */
export function WideCharts() {
  const open = usePage((page) => page.open);
  return (
    <Dialog title={words('charts.title')} wide onClose={() => open(null)}>
      <section className="wide-charts" aria-label={words('charts.title')}>
        <RunCharts />
        <p className="charts-print">
          <button type="button" className="button" onClick={() => window.print()}>
            {wide('wide.print')}
          </button>
        </p>
      </section>
    </Dialog>
  );
}
