// Runs before the first paint, so that a chosen theme never flashes. No choice means: as the system says.
(() => {
  const themes = ['light', 'dark', 'projector'];
  let theme = new URLSearchParams(location.search).get('theme');
  if (theme !== 'auto' && !themes.includes(theme)) {
    try {
      theme = localStorage.getItem('stateside.theme');
    } catch {
      // Storage may be forbidden: then the system decides.
    }
  }
  if (themes.includes(theme)) document.documentElement.dataset.theme = theme;
})();

// Says what to do where the page cannot start: opened as a file, or without one of its parts. Runs before any of these
// does, so that none can fail unheard.
(() => {
  function onceParsed(work) {
    if (document.readyState !== 'loading') work();
    else addEventListener('DOMContentLoaded', work, { once: true });
  }

  const skeleton = () => document.getElementById('skeleton');

  function say(words, isWorthAnotherTry) {
    const intro = document.querySelector('.intro');
    if (intro === null || document.getElementById('missing') !== null) return null;
    const notice = document.createElement('p');
    notice.id = 'missing';
    notice.setAttribute('role', 'alert');
    notice.append(words);
    if (isWorthAnotherTry) {
      const again = document.createElement('button');
      again.type = 'button';
      again.textContent = 'Load again';
      again.addEventListener('click', () => location.reload());
      notice.append(' ', again);
    }
    intro.append(notice);
    skeleton()?.remove();
    return notice;
  }

  if (location.protocol === 'file:') {
    const words =
      'Browsers do not run this page from a file: it needs a web server. ' +
      'In the project’s folder, “npm start” starts one and prints the address to open.';
    onceParsed(() => say(words, false));
    return;
  }

  function missing() {
    // Once the page stands, its parts say for themselves what they could not load.
    if (skeleton() === null) return;
    const notice = say('A part of this page could not be loaded.', true);
    const app = document.getElementById('app');
    if (notice === null || app === null) return;
    // If the page comes up all the same, it was none that it needs.
    new MutationObserver((_, observer) => {
      if (document.getElementById('stage') === null) return;
      observer.disconnect();
      notice.remove();
    }).observe(app, { childList: true });
  }

  addEventListener('load', () => {
    const sheet = document.querySelector('link[rel="stylesheet"]');
    if (sheet !== null && sheet.sheet === null)
      say('The look of this page could not be loaded.', true);
  });
  // Whatever else is rejected, by an extension for one, is no part of the page; what is caught is not needed.
  const lost = new Set();
  addEventListener('vite:preloadError', ({ payload }) => lost.add(payload));
  addEventListener('unhandledrejection', ({ reason }) => {
    if (lost.has(reason)) onceParsed(missing);
  });
  addEventListener(
    'error',
    ({ target }) => {
      const isOwn =
        target instanceof HTMLScriptElement && target.src.startsWith(`${location.origin}/`);
      if (isOwn) onceParsed(missing);
    },
    true,
  );
})();
