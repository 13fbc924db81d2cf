import { lazy, Suspense, useState } from 'react';
import { Icon } from '../ui/Icon';

const Settings = lazy(async () => {
  const { Settings } = await import('./Settings');
  return { default: Settings };
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
      {anchor && (
        <Suspense>
          <Settings anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
