import { prefer, preferences, THEMES } from '../../state/preferences';
import { action } from './action';

export const nextTheme = action({
  id: 'theme',
  help: { id: 'keys.theme' },
  keys: ['T'],
  run: () => {
    const index = THEMES.indexOf(preferences.getState().theme);
    prefer({ theme: THEMES[(index + 1) % THEMES.length] ?? 'auto' });
  },
});

export const showLog = action({
  id: 'log',
  help: { id: 'keys.log' },
  keys: ['E'],
  run: ({ page }) => page.getState().show('log'),
});

export const fullScreen = action({
  id: 'full-screen',
  help: { id: 'keys.fullScreen' },
  keys: ['F'],
  enabled: () => document.fullscreenEnabled === true,
  run: () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen();
  },
});

export const showScenarios = action({
  id: 'scenario',
  help: { id: 'keys.scenario' },
  keys: ['O'],
  run: ({ page }) => page.getState().open('scenario'),
});

export const showShare = action({
  id: 'share',
  help: { id: 'keys.share' },
  keys: ['S'],
  run: ({ page }) => page.getState().open('share'),
});

export const showHelp = action({
  id: 'help',
  help: { id: 'keys.help' },
  keys: ['?'],
  run: ({ page }) => page.getState().open('help'),
});
