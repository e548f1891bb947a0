import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RelatedEntities } from './RelatedEntities';

function renderFor(catalogApi: typeof catalogApiRef.T) {
  return renderInTestApp(
    <dl>
      <RelatedEntities owner="platform" name="orders" />
    </dl>,
    {
      apis: [[catalogApiRef, catalogApi]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

function anEntity(kind: string, name: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: { 'slipway.dev/repository': 'platform/orders' },
    },
  };
}

describe('RelatedEntities', () => {
  it('shows what runs first, the rest on demand, and no locations', async () => {
    renderFor(
      catalogApiMock({
        entities: [
          ...Array.from({ length: 7 }, (_, i) => anEntity('User', `user-${i}`)),
          anEntity('Location', 'where'),
          anEntity('Component', 'orders'),
        ],
      }),
    );
    const [first] = await screen.findAllByRole('link');
    expect(first).toHaveTextContent('orders');
    expect(screen.getAllByRole('link')).toHaveLength(6);
    await userEvent.click(screen.getByRole('button', { name: '2 more' }));
    expect(screen.getAllByRole('link')).toHaveLength(8);
    expect(screen.queryByText('where')).not.toBeInTheDocument();
  });

  it('says so when the catalog fails', async () => {
    renderFor(
      catalogApiMock.mock({
        getEntities: async () => {
          throw new Error('down');
        },
      }),
    );
    expect(
      await screen.findByText('The catalog could not be asked.'),
    ).toBeInTheDocument();
  });
});
