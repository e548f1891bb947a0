import { UnifiedThemeProvider } from '@backstage/theme';
import { useLayoutEffect, type ReactNode } from 'react';
import { createSlipwayTheme } from './createSlipwayTheme';
import { useThemeMode } from './useThemeMode';

const themes = {
  light: createSlipwayTheme('light'),
  dark: createSlipwayTheme('dark'),
};

/**
 * One provider for both themes, which asks by itself which of them is on. With
 * one for each, React would take them for different pages: changing the theme
 * would draw everything anew, and lose what is half written in a form.
 */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const mode = useThemeMode();

  // Backstage marks the body only after the first paint, which shows one frame
  // in the light colours. The mark on the root element is there before that: from
  // `public/theme.js` when the page loads, from here when a person changes it.
  useLayoutEffect(() => {
    document.documentElement.dataset.themeMode = mode;
    document.documentElement.style.colorScheme = mode;
  }, [mode]);

  return (
    <UnifiedThemeProvider theme={themes[mode]} themeName="slipway">
      {children}
    </UnifiedThemeProvider>
  );
}
