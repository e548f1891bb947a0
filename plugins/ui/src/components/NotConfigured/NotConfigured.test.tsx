import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { SkeletonRows } from '../SkeletonRows';
import { SkeletonText } from '../SkeletonText';
import { NotConfigured } from './NotConfigured';

describe('NotConfigured', () => {
  it('names the key, the page that explains it, and what to paste', async () => {
    renderInTestApp(
      <NotConfigured
        what="Logs"
        configKey="monitoring.sources.loki"
        docsHref="/docs/default/component/slipway/monitoring"
        block={{ code: 'monitoring: {}' }}
      />,
    );
    expect(await screen.findByText('Logs: not configured')).toBeInTheDocument();
    expect(screen.getByText('monitoring.sources.loki')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'How to configure Logs' }),
    ).toHaveAttribute('href', '/docs/default/component/slipway/monitoring');
    expect(screen.getByText('app-config.yaml')).toBeInTheDocument();
  });
});

describe('skeletons', () => {
  it('have a name and no content of their own', async () => {
    renderInTestApp(
      <>
        <SkeletonRows rows={3} label="Loading the runs" />
        <SkeletonText label="Loading the summary" />
      </>,
    );
    const rows = await screen.findByRole('status', {
      name: 'Loading the runs',
    });
    expect(rows.children).toHaveLength(3);
    expect(
      screen.getByRole('status', { name: 'Loading the summary' }),
    ).toBeInTheDocument();
  });
});
