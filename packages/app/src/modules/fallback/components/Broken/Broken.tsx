import type { ErrorDisplayProps } from '@backstage/frontend-plugin-api';
import { ErrorState } from '@slipway/plugin-ui';

/** A part of a page that broke while it was drawn. The rest of the page stands. */
export function Broken({ error, plugin, resetError }: ErrorDisplayProps) {
  return (
    <ErrorState
      title={
        plugin
          ? `This part of ${plugin.title ?? plugin.id} is broken`
          : 'This part of the page is broken'
      }
      error={error}
      onRetry={resetError}
    />
  );
}
