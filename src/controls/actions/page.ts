import { prefer, preferences, THEMES } from '../../state/preferences';
import { action } from './action';

export const nextTheme = action({
  id: 'theme',
  label: 'Next theme',
  keys: ['T'],
  run: () => {
    const index = THEMES.indexOf(preferences.getState().theme);
    prefer({ theme: THEMES[(index + 1) % THEMES.length] ?? 'auto' });
  },
});

export const showLog = action({
  id: 'log',
  label: 'Event log',
  keys: ['E'],
  run: ({ page }) => page.getState().show('log'),
});

export const fullScreen = action({
  id: 'full-screen',
  label: 'Full screen',
  keys: ['F'],
  enabled: () => document.fullscreenEnabled === true,
  run: () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen();
  },
});

export const showScenarios = action({
  id: 'scenario',
  label: 'Scenario',
  help: 'Choose or open a scenario',
  keys: ['O'],
  run: ({ page }) => page.getState().open('scenario'),
});

export const showHelp = action({
  id: 'help',
  label: 'Keyboard help',
  keys: ['?'],
  run: ({ page }) => page.getState().open('help'),
});
