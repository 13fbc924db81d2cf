import { useState } from 'react';
import words from '../../messages/en/learning/challenges';
import { loadable } from '../../ui/loadable';

const SettingsPanel = loadable(
  async () => (await import('../../controls/settings/SettingsPanel')).SettingsPanel,
  { asked: true },
);

/** All settings: they are turned where the goal is read. */
export function Settings() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words('challenges.settings')}
      </button>
      {isOpen && <SettingsPanel />}
    </>
  );
}
