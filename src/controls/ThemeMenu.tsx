import { useState } from 'react';
import words from '../messages/en/page/header';
import { usePreference } from '../state/hooks';
import { prefer, THEMES } from '../state/preferences';
import { ControlIcon } from '../ui/ControlIcon';
import { Menu } from '../ui/Menu';

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
        <span className="header-word">{words('header.theme')}</span>
      </button>
      {anchor && (
        <Menu
          label={words('header.theme')}
          anchor={anchor}
          items={THEMES.map((one) => ({
            id: one,
            label: words(`header.theme.${one}`),
            checked: one === theme,
            run: () => prefer({ theme: one }),
          }))}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}
