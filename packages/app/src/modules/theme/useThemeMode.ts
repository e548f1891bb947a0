import { appThemeApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { useMediaQuery } from '../../hooks/useMediaQuery';

/** What the person chose or else what the system says. */
export function useThemeMode(): 'light' | 'dark' {
  const appThemeApi = useApi(appThemeApiRef);
  const [chosen, setChosen] = useState(appThemeApi.getActiveThemeId());
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)');

  useEffect(() => {
    const subscription = appThemeApi.activeThemeId$().subscribe(setChosen);
    return () => subscription.unsubscribe();
  }, [appThemeApi]);

  if (chosen === 'light' || chosen === 'dark') {
    return chosen;
  }
  return prefersDark ? 'dark' : 'light';
}
