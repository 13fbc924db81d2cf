import { useId } from 'react';
import { usePage } from '../../state/hooks';
import type { TabId } from '../../state/page';
import { loadable } from '../../ui/loadable';
import { type Tab, Tabs } from '../../ui/Tabs';
import { Now } from './Now';

const Figures = loadable(async () => (await import('./Figures')).Figures, {
  what: 'The figures',
});
const Explain = loadable(async () => (await import('./Explain')).Explain, {
  what: 'The explanation',
});
const Log = loadable(async () => (await import('./log/Log')).Log, { what: 'The log' });

const SettingsPanel = loadable(
  async () => (await import('../../controls/settings/SettingsPanel')).SettingsPanel,
  { what: 'The settings' },
);

const PANEL_TABS: readonly Tab<TabId>[] = [
  { id: 'now', label: 'Now' },
  { id: 'figures', label: 'Figures' },
  { id: 'explain', label: 'Explain' },
  { id: 'log', label: 'Log' },
  { id: 'settings', label: 'Settings' },
];

/** What is happening: figures, words, or everything in order. */
export function Panel() {
  const title = useId();
  const tab = usePage((page) => page.tab);
  const show = usePage((page) => page.show);
  return (
    <section className="panel" aria-labelledby={title}>
      <div className="panel-inner">
        <h2 id={title} className="vh">
          What is happening
        </h2>
        <Tabs label="What is happening" tabs={PANEL_TABS} current={tab} onChoose={show}>
          <div hidden={tab !== 'now'}>
            <Now />
          </div>
          {tab === 'figures' && <Figures />}
          {tab === 'explain' && <Explain />}
          {tab === 'log' && <Log />}
          {tab === 'settings' && <SettingsPanel />}
        </Tabs>
      </div>
    </section>
  );
}
