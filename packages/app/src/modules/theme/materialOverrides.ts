import type { UnifiedThemeOptions } from '@backstage/theme';
import type { Palette } from './palette';

type Components = NonNullable<UnifiedThemeOptions['components']>;

/** Shapes and densities of Material UI, brought in line with `@backstage/ui`. */
export function materialOverrides(colors: Palette): Components {
  const outline = `1px solid ${colors.border}`;
  return {
    MuiPaper: {
      styleOverrides: {
        root: { backgroundImage: 'unset' },
        rounded: { borderRadius: 8 },
        elevation1: { boxShadow: 'none', border: outline },
        elevation2: { boxShadow: 'none', border: outline },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { borderRadius: 4, minHeight: 32, padding: '4px 12px' },
        outlined: { borderColor: colors.borderStrong, padding: '3px 12px' },
        text: { padding: '4px 8px' },
      },
    },
    MuiToolbar: {
      styleOverrides: {
        regular: {
          minHeight: 48,
          '@media (min-width: 600px)': { minHeight: 48 },
        },
        gutters: {
          padding: '0 12px',
          '@media (min-width: 600px)': { padding: '0 12px' },
        },
      },
    },
    MuiIconButton: { styleOverrides: { root: { padding: 6 } } },
    MuiTableRow: {
      // No stripes: a line between rows is quieter and survives both themes.
      styleOverrides: {
        root: { '&:nth-of-type(odd)': { backgroundColor: 'transparent' } },
        hover: { '&:hover': { cursor: 'pointer' } },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        root: {
          wordBreak: 'normal',
          overflowWrap: 'break-word',
          overflow: 'hidden',
          verticalAlign: 'middle',
          lineHeight: 1.4,
          margin: 0,
          padding: '7px 12px',
          borderBottom: outline,
          // Stock tables give each column the same share, and names then wrap
          // beside empty columns.
          width: 'auto !important',
        },
        sizeSmall: { padding: '5px 12px' },
        head: {
          color: colors.textSecondary,
          fontSize: '0.75rem',
          fontWeight: 600,
          lineHeight: 1.4,
        },
      },
    },
    MuiTabs: {
      styleOverrides: {
        root: { minHeight: 36 },
        indicator: { backgroundColor: colors.accent },
      },
    },
    MuiTab: {
      styleOverrides: {
        root: {
          minWidth: 0,
          minHeight: 36,
          padding: '6px 12px',
          color: colors.textSecondary,
          fontSize: '0.875rem',
          fontWeight: 400,
          letterSpacing: 0,
          textTransform: 'none',
          '&:hover': { color: colors.text, background: 'transparent' },
          '&.Mui-selected': { color: colors.text, fontWeight: 600 },
        },
        textColorPrimary: { color: colors.textSecondary },
      },
    },
    MuiChip: {
      styleOverrides: {
        root: {
          height: 24,
          margin: '0 4px 4px 0',
          borderRadius: 4,
          backgroundColor: colors.raised,
        },
        label: { fontSize: '0.75rem', fontWeight: 400, padding: '0 8px' },
      },
    },
    MuiCardHeader: {
      styleOverrides: {
        root: { padding: '12px 16px 8px' },
        title: { fontSize: '0.9375rem', fontWeight: 600 },
      },
    },
    MuiCardContent: { styleOverrides: { root: { padding: '8px 16px 16px' } } },
    MuiMenuItem: {
      styleOverrides: { root: { fontSize: '0.875rem', minHeight: 32 } },
    },
    MuiInputBase: { styleOverrides: { root: { fontSize: '0.875rem' } } },
    MuiListItem: {
      styleOverrides: {
        root: {
          '&.Mui-selected, &.Mui-selected:hover': {
            backgroundColor: colors.accentSubtle,
          },
        },
      },
    },
    MuiListItemIcon: { styleOverrides: { root: { minWidth: 36 } } },
    MuiTooltip: {
      styleOverrides: {
        tooltip: {
          fontSize: '0.75rem',
          backgroundColor: colors.text,
          color: colors.surface,
        },
      },
    },
    MuiDialogTitle: { styleOverrides: { root: { padding: '16px 24px 8px' } } },
    // Without a name, those who listen hear of a progress and not of what.
    MuiCircularProgress: { defaultProps: { 'aria-label': 'Loading' } },
    MuiLinearProgress: { defaultProps: { 'aria-label': 'Loading' } },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiSwitch: { defaultProps: { color: 'primary' } },
    MuiCheckbox: { defaultProps: { color: 'primary' } },
    MuiRadio: { defaultProps: { color: 'primary' } },
  };
}
