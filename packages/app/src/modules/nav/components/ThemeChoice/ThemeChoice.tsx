import { appThemeApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import styles from './ThemeChoice.module.css';

const CHOICES = [
  { id: undefined, title: 'System' },
  { id: 'light', title: 'Light' },
  { id: 'dark', title: 'Dark' },
];

/** Light, dark, or what the system says. */
export function ThemeChoice() {
  const appThemeApi = useApi(appThemeApiRef);
  const [active, setActive] = useState(appThemeApi.getActiveThemeId());

  useEffect(() => {
    const subscription = appThemeApi.activeThemeId$().subscribe(setActive);
    return () => subscription.unsubscribe();
  }, [appThemeApi]);

  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>Theme</legend>
      {CHOICES.map(({ id, title }) => (
        <label key={title} className={styles.choice}>
          <input
            type="radio"
            name="theme"
            className={styles.input}
            checked={active === id}
            onChange={() => appThemeApi.setActiveThemeId(id)}
          />
          <span className={styles.title}>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
