import { useId } from 'react';
import words from '../../messages/en/panel/panel';
import { usePage } from '../../state/hooks';
import { TABS, type TabId } from '../../state/page';
import { loadable } from '../../ui/loadable';
import { type Tab, Tabs } from '../../ui/Tabs';
import { Now } from './Now';

const Figures = loadable(async () => (await import('./Figures')).Figures, {
  missing: () => words('panel.noFigures'),
});
const Explain = loadable(async () => (await import('./Explain')).Explain, {
  missing: () => words('panel.noExplanation'),
});
const Log = loadable(async () => (await import('./log/Log')).Log, {
  missing: () => words('panel.noLog'),
});

const SettingsPanel = loadable(
  async () => (await import('../../controls/settings/SettingsPanel')).SettingsPanel,
  { missing: () => words('panel.noSettings') },
);

const tabs = (): readonly Tab<TabId>[] => TABS.map((id) => ({ id, label: words(`panel.${id}`) }));

/** What is happening: figures, words, or everything in order. */
export function Panel() {
  const title = useId();
  const tab = usePage((page) => page.tab);
  const show = usePage((page) => page.show);
  return (
    <section className="panel" aria-labelledby={title}>
      <div className="panel-inner">
        <h2 id={title} className="vh">
          {words('panel.title')}
        </h2>
        <Tabs label={words('panel.title')} tabs={tabs()} current={tab} onChoose={show}>
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
