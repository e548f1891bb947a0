// Runs before the first paint, so that nobody sees the other theme flash by. A
// file of its own because the content security policy allows no inline script.
// Kept in step with src/modules/theme/ThemeProvider.tsx.
(function setTheme() {
  var chosen;
  try {
    chosen = window.localStorage.getItem('theme');
  } catch (error) {
    // Storage is blocked: follow the system.
  }
  if (chosen !== 'light' && chosen !== 'dark') {
    chosen = window.matchMedia('(prefers-color-scheme: dark)').matches
      ? 'dark'
      : 'light';
  }
  document.documentElement.dataset.themeMode = chosen;
  document.documentElement.style.colorScheme = chosen;
})();
