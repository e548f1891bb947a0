import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import styles from './LogoFull.module.css';
import { LogoIcon } from './LogoIcon';

export interface LogoFullProps {
  size?: number;
}

/** The mark with the name of this portal, which its owners may have changed. */
export function LogoFull(props: LogoFullProps) {
  const { size = 24 } = props;
  const configApi = useApi(configApiRef);
  return (
    <span className={styles.root}>
      <LogoIcon size={size} />
      <span className={styles.name} style={{ fontSize: size * 0.75 }}>
        {configApi.getOptionalString('app.title') ?? 'Slipway'}
      </span>
    </span>
  );
}
