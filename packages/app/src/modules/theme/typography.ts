export const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Ubuntu, Cantarell, 'Helvetica Neue', Arial, sans-serif";

function heading(fontSize: number, marginBottom: number) {
  return {
    fontFamily,
    fontSize,
    fontWeight: 600,
    lineHeight: 1.35,
    letterSpacing: 0,
    marginBottom,
  };
}

const text = {
  fontFamily,
  fontSize: '0.875rem',
  lineHeight: 1.5,
  letterSpacing: 0,
};

/**
 * Stock headings run from 54 px down to 20 px, made for a marketing page. These
 * are for a page one works on: 14 px text, and headings that only lead it.
 */
export const typography = {
  htmlFontSize: 16,
  fontFamily,
  fontWeightBold: 600,
  h1: heading(22, 4),
  h2: heading(20, 4),
  h3: heading(18, 4),
  h4: heading(16, 4),
  h5: heading(15, 2),
  h6: heading(14, 2),
  subtitle1: { ...text },
  subtitle2: { ...text, fontWeight: 600 },
  body1: { ...text },
  body2: { ...text },
  button: { ...text, fontWeight: 600, textTransform: 'none' },
  caption: { ...text, fontSize: '0.75rem' },
  overline: {
    ...text,
    fontSize: '0.75rem',
    fontWeight: 600,
    textTransform: 'none',
  },
};
