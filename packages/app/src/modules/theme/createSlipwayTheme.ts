import {
  createUnifiedTheme,
  genPageTheme,
  palettes,
  type UnifiedTheme,
} from '@backstage/theme';
import { materialOverrides } from './materialOverrides';
import { palette } from './palette';
import { stockOverrides } from './stockOverrides';
import { fontFamily, typography } from './typography';

const PAGE_THEMES = [
  'home',
  'documentation',
  'tool',
  'service',
  'website',
  'library',
  'other',
  'app',
  'apis',
  'card',
];

/** The Material UI side of our themes, so that stock pages look like ours. */
export function createSlipwayTheme(mode: 'light' | 'dark'): UnifiedTheme {
  const colors = palette[mode];
  // No colour per kind of page: a header says what the page is in words.
  const flat = {
    ...genPageTheme({
      colors: [colors.app],
      shape: 'none',
      options: { fontColor: colors.text },
    }),
    backgroundImage: 'none',
  };

  return createUnifiedTheme({
    fontFamily,
    typography,
    defaultPageTheme: 'home',
    pageTheme: Object.fromEntries(PAGE_THEMES.map(id => [id, flat])),
    palette: {
      ...palettes[mode],
      primary: { main: colors.accent, contrastText: colors.onAccent },
      secondary: { main: colors.accent, contrastText: colors.onAccent },
      error: { main: colors.danger },
      warning: { main: colors.warning },
      info: { main: colors.info },
      success: { main: colors.ok },
      background: { default: colors.app, paper: colors.surface },
      text: {
        primary: colors.text,
        secondary: colors.textSecondary,
        disabled: colors.textDisabled,
      },
      divider: colors.border,
      border: colors.border,
      link: colors.accent,
      linkHover: colors.accentHover,
      textContrast: colors.text,
      textSubtle: colors.textSecondary,
      textVerySubtle: colors.borderStrong,
      highlight: colors.warningSubtle,
      errorBackground: colors.dangerSubtle,
      errorText: colors.danger,
      warningBackground: colors.warningSubtle,
      warningText: colors.warning,
      infoBackground: colors.infoSubtle,
      infoText: colors.info,
      status: {
        ok: colors.ok,
        running: colors.info,
        warning: colors.warning,
        error: colors.danger,
        pending: colors.textSecondary,
        aborted: colors.textSecondary,
      },
      tabbar: { indicator: colors.accent },
    },
    components: { ...materialOverrides(colors), ...stockOverrides(colors) },
  });
}
