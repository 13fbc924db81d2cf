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
