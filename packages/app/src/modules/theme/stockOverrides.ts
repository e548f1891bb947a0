import type { UnifiedThemeOptions } from '@backstage/theme';
import type { Palette } from './palette';

type Components = NonNullable<UnifiedThemeOptions['components']>;

/** The style sheets that stock components bring, made flat and dense. */
export function stockOverrides(colors: Palette): Components {
  const outline = `1px solid ${colors.border}`;
  // Backstage's own style sheets, and what only Material UI 4 knows, are not in
  // the types of Material UI 5.
  const overrides: Record<string, { styleOverrides: object }> = {
    MuiToggleButton: {
      styleOverrides: {
        root: {
          height: 36,
          borderColor: colors.borderStrong,
          color: colors.textSecondary,
          '&$selected': {
            backgroundColor: colors.accentSubtle,
            color: colors.text,
          },
        },
      },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { borderRadius: 4 },
        notchedOutline: { borderColor: colors.borderStrong },
        inputMarginDense: { paddingTop: 8, paddingBottom: 8 },
      },
    },
    BackstageHeader: {
      styleOverrides: {
        header: {
          padding: '12px 20px',
          minHeight: 0,
          boxShadow: 'none',
          backgroundImage: 'none',
          backgroundColor: 'transparent',
          borderBottom: outline,
          zIndex: 1,
        },
        title: { color: colors.text, fontSize: 20, fontWeight: 600 },
        subtitle: {
          color: colors.textSecondary,
          opacity: 1,
          marginTop: 2,
          fontWeight: 400,
        },
        type: {
          color: colors.textSecondary,
          opacity: 1,
          textTransform: 'none',
          fontSize: 12,
          marginBottom: 2,
        },
        breadcrumb: { color: colors.textSecondary, fontSize: 12 },
        breadcrumbType: { opacity: 1 },
      },
    },
    BackstageHeaderLabel: {
      styleOverrides: {
        label: { color: colors.textSecondary, fontSize: 12, fontWeight: 400 },
        value: { color: colors.text },
      },
    },
    BackstageHeaderTabs: {
      styleOverrides: {
        tabsWrapper: {
          paddingLeft: 8,
          backgroundColor: 'transparent',
          borderBottom: outline,
        },
        defaultTab: {
          padding: '6px 12px',
          fontSize: '0.875rem',
          fontWeight: 400,
          textTransform: 'none',
          color: colors.textSecondary,
        },
        selected: { color: colors.text, fontWeight: 600 },
        tabRoot: {
          '&:hover': { backgroundColor: 'transparent', color: colors.text },
        },
      },
    },
    BackstageContent: {
      styleOverrides: { root: { padding: '16px 20px 32px !important' } },
    },
    BackstageInfoCard: {
      styleOverrides: { header: { padding: '12px 16px 8px' } },
    },
    BackstageItemCardHeader: {
      styleOverrides: {
        root: {
          padding: '12px 16px 4px',
          color: colors.text,
          backgroundImage: 'none',
        },
      },
    },
    BackstageTableToolbar: {
      styleOverrides: {
        root: { flexWrap: 'wrap', padding: '4px 8px 4px 12px', minHeight: 48 },
        title: {
          '& > h6': { fontWeight: 600, fontSize: '0.9375rem' },
          '& > h5': { fontWeight: 600, fontSize: '0.9375rem' },
        },
      },
    },
    BackstageTableHeader: {
      styleOverrides: {
        header: {
          padding: '7px 12px',
          borderTop: outline,
          borderBottom: outline,
          color: colors.textSecondary,
          fontSize: '0.75rem',
          fontWeight: 600,
          textTransform: 'none',
        },
      },
    },
    PluginCatalogTableToolbar: {
      styleOverrides: {
        root: {
          flexWrap: 'wrap',
          alignItems: 'center',
          minHeight: 48,
          padding: '4px 0 4px 12px',
        },
      },
    },
    CatalogReactUserListPicker: {
      styleOverrides: {
        root: { border: 0, margin: 0, backgroundColor: 'transparent' },
        title: {
          margin: '0 0 4px',
          color: colors.textSecondary,
          textTransform: 'none',
          fontWeight: 600,
        },
        groupWrapper: { margin: '0 0 12px' },
        menuItem: { minHeight: 36 },
      },
    },
  };
  return overrides;
}
