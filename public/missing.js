// Says what to do where the page cannot start: opened as a file, or without one of its parts.
(() => {
  const skeleton = () => document.getElementById('skeleton');

  function say(words, isWorthAnotherTry) {
    const intro = document.querySelector('.intro');
    if (intro === null || document.getElementById('missing') !== null) return;
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
  }

  if (location.protocol === 'file:') {
    say(
      'Browsers do not run this page from a file: it needs a web server. ' +
        'In the project’s folder, “npm start” starts one and prints the address to open.',
      false,
    );
    return;
  }

  const missing = () => {
    // Once the page stands, its parts say for themselves what they could not load.
    if (skeleton() !== null) say('A part of this page could not be loaded.', true);
  };
  addEventListener('load', () => {
    const sheet = document.querySelector('link[rel="stylesheet"]');
    if (sheet !== null && sheet.sheet === null)
      say('The look of this page could not be loaded.', true);
  });
  addEventListener('unhandledrejection', missing);
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement) missing();
    },
    true,
  );
})();
