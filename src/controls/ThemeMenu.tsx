import { useState } from 'react';
import { usePreference } from '../state/hooks';
import { prefer, THEMES, type Theme } from '../state/preferences';
import { ControlIcon } from '../ui/ControlIcon';
import { Menu } from '../ui/Menu';

const LABELS: Record<Theme, string> = {
  auto: 'Match system',
  light: 'Light',
  dark: 'Dark',
  projector: 'Projector',
};

export function ThemeMenu() {
  const theme = usePreference((preferences) => preferences.theme);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(anchor === null ? event.currentTarget : null)}
      >
        <ControlIcon name="theme" />
        <span className="header-word">Theme</span>
      </button>
      {anchor && (
        <Menu
          label="Theme"
          anchor={anchor}
          items={THEMES.map((one) => ({
            id: one,
            label: LABELS[one],
            checked: one === theme,
            run: () => prefer({ theme: one }),
          }))}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}
