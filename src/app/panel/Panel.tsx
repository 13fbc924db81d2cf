import { lazy, Suspense } from 'react';
import { usePage } from '../../state/hooks';
import type { TabId } from '../../state/page';
import { type Tab, Tabs } from '../../ui/Tabs';
import { Now } from './Now';

const Explain = lazy(async () => {
  const { Explain } = await import('./Explain');
  return { default: Explain };
});
const Log = lazy(async () => {
  const { Log } = await import('./Log');
  return { default: Log };
});

const PANEL_TABS: readonly Tab<TabId>[] = [
  { id: 'now', label: 'Now' },
  { id: 'explain', label: 'Explain' },
  { id: 'log', label: 'Log' },
];

/** What is happening: figures, words, or everything in order. */
export function Panel() {
  const tab = usePage((page) => page.tab);
  const show = usePage((page) => page.show);
  return (
    <section className="panel" aria-labelledby="panel-title">
      <div className="panel-inner">
        <h2 id="panel-title" className="vh">
          What is happening
        </h2>
        <Tabs label="What is happening" tabs={PANEL_TABS} current={tab} onChoose={show}>
          <Suspense>
            <div hidden={tab !== 'now'}>
              <Now />
            </div>
            {tab === 'explain' && <Explain />}
            {tab === 'log' && <Log />}
          </Suspense>
        </Tabs>
      </div>
    </section>
  );
}
