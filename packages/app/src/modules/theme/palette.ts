/**
 * The colours of Slipway, once for Material UI, which must compute with them
 * and so cannot read CSS custom properties. `tokens.css` holds the same values
 * for `@backstage/ui`; `palette.test.ts` fails when the two drift apart or when
 * a text colour loses its contrast.
 */
export interface Palette {
  app: string;
  surface: string;
  raised: string;
  sidebar: string;
  text: string;
  textSecondary: string;
  textDisabled: string;
  border: string;
  borderStrong: string;
  accent: string;
  accentHover: string;
  onAccent: string;
  accentSubtle: string;
  ok: string;
  okSubtle: string;
  info: string;
  infoSubtle: string;
  warning: string;
  warningSubtle: string;
  danger: string;
  dangerSubtle: string;
}

export const palette: Record<'light' | 'dark', Palette> = {
  light: {
    app: '#f6f8f9',
    surface: '#ffffff',
    raised: '#eff2f4',
    sidebar: '#ecf0f2',
    text: '#15212b',
    textSecondary: '#51606c',
    textDisabled: '#94a0aa',
    border: '#dce2e6',
    borderStrong: '#7f8d98',
    accent: '#0b5e78',
    accentHover: '#084a5f',
    onAccent: '#ffffff',
    accentSubtle: '#dcebf0',
    ok: '#136c3e',
    okSubtle: '#dff1e6',
    info: '#1a5c9e',
    infoSubtle: '#e0ecf8',
    warning: '#8a4f00',
    warningSubtle: '#fbeed5',
    danger: '#b3261e',
    dangerSubtle: '#fbe4e1',
  },
  dark: {
    app: '#11171b',
    surface: '#182025',
    raised: '#212a30',
    sidebar: '#0d1316',
    text: '#e5ebef',
    textSecondary: '#9eabb5',
    textDisabled: '#66747e',
    border: '#2b353c',
    borderStrong: '#6b7984',
    accent: '#5cbdd6',
    accentHover: '#83d0e4',
    onAccent: '#062028',
    accentSubtle: '#173540',
    ok: '#5fc790',
    okSubtle: '#12301f',
    info: '#7fb6ec',
    infoSubtle: '#152c45',
    warning: '#e3a84b',
    warningSubtle: '#38280c',
    danger: '#f28b82',
    dangerSubtle: '#41191a',
  },
};
