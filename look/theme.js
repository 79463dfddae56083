// Chooses the colours before anything is painted: the system's, or the ones chosen here before.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => localStorage.getItem('lisle-theme');

  function apply() {
    const dark = chosen() ? chosen() === 'dark' : system.matches;
    root.dataset.theme = dark ? 'dark' : 'light';
    document.getElementById('theme')?.setAttribute('aria-pressed', String(dark));
  }

  apply();
  system.addEventListener('change', apply);
  addEventListener('DOMContentLoaded', () => {
    apply();
    document.getElementById('theme')?.addEventListener('click', () => {
      localStorage.setItem('lisle-theme', root.dataset.theme === 'dark' ? 'light' : 'dark');
      apply();
    });
  });
})();
