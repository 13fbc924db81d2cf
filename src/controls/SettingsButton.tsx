import { useState } from 'react';
import { Icon } from '../ui/Icon';
import { loadable } from '../ui/loadable';

const Settings = loadable(async () => (await import('./Settings')).Settings, {
  what: 'The settings',
  asked: true,
});

export function SettingsButton() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(anchor === null ? event.currentTarget : null)}
      >
        <Icon name="settings" />
        <span className="header-word">Settings</span>
      </button>
      {anchor && <Settings anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  );
}
