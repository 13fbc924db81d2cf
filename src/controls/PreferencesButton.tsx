import { useState } from 'react';
import words from '../messages/en/page/header';
import { ControlIcon } from '../ui/ControlIcon';
import { loadable } from '../ui/loadable';

const Preferences = loadable(async () => (await import('./Preferences')).Preferences, {
  missing: () => words('header.noPreferences'),
  asked: true,
});

export function PreferencesButton() {
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
        <ControlIcon name="settings" />
        <span className="header-word">{words('header.preferences')}</span>
      </button>
      {anchor && <Preferences anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  );
}
