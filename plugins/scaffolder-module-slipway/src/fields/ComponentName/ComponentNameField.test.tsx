import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ComponentNameField } from './ComponentNameField';
import { validateComponentName } from './validateComponentName';

const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'orders', namespace: 'default' },
  },
];

function renderForm(catalogApi: typeof catalogApiRef.T) {
  return renderInTestApp(
    <SecretsContextProvider>
      <Stepper
        manifest={{
          title: 'New service',
          steps: [
            {
              title: 'Name it',
              schema: {
                type: 'object',
                required: ['name'],
                properties: {
                  name: {
                    title: 'Service name',
                    type: 'string',
                    'ui:field': 'SlipwayComponentName',
                  },
                },
              },
            },
            { title: 'Second step', schema: { properties: {} } },
          ],
        }}
        extensions={[
          {
            name: 'SlipwayComponentName',
            component: ComponentNameField,
            validation: validateComponentName,
          },
        ]}
        onCreate={async () => {}}
      />
    </SecretsContextProvider>,
    {
      apis: [[catalogApiRef, catalogApi]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

function input() {
  return screen.findByRole('textbox', { name: /Service name/ });
}

describe('ComponentNameField', () => {
  it('says that a name is free, as the description of the field, and goes on', async () => {
    renderForm(catalogApiMock({ entities }));
    await userEvent.type(await input(), 'invoices');
    const status = await screen.findByText('invoices is free');
    expect(status).toHaveAttribute('role', 'status');
    expect(await input()).toHaveAccessibleDescription(/invoices is free/);

    await userEvent.click(screen.getByRole('button', { name: /next|review/i }));
    await waitFor(() =>
      expect(screen.queryByRole('textbox')).not.toBeInTheDocument(),
    );
  });

  it('links to what has the name, and holds the form back', async () => {
    renderForm(catalogApiMock({ entities }));
    await userEvent.type(await input(), 'orders');
    expect(
      await screen.findByRole('link', { name: /component:default\/orders/ }),
    ).toHaveAttribute('href', '/catalog/default/component/orders');

    await userEvent.click(screen.getByRole('button', { name: /next|review/i }));
    expect(
      await screen.findAllByText(
        /orders is taken by component:default\/orders/,
      ),
    ).not.toHaveLength(0);
    expect(await input()).toBeInvalid();
  });

  it('names the rule that a name breaks', async () => {
    renderForm(catalogApiMock({ entities }));
    await userEvent.type(await input(), 'My orders');
    expect(
      await screen.findByText('Use dashes in place of spaces.'),
    ).toBeInTheDocument();
    expect(await input()).toBeInvalid();
  });

  it('asks once for a name that is typed in one go, and drops late answers', async () => {
    const answers: Array<() => void> = [];
    const catalogApi = catalogApiMock.mock({
      getEntitiesByRefs: ({ entityRefs }) =>
        new Promise(resolve =>
          answers.push(() =>
            resolve({
              items: entityRefs.map(ref =>
                ref.endsWith('/orders') ? entities[0] : undefined,
              ),
            }),
          ),
        ),
    });
    renderForm(catalogApi);
    await userEvent.type(await input(), 'orders');
    await screen.findByText(/Checking whether orders/);
    expect(catalogApi.getEntitiesByRefs).toHaveBeenCalledTimes(1);

    await userEvent.type(await input(), '-v2');
    await screen.findByText(/Checking whether orders-v2/);
    answers[1]();
    await screen.findByText('orders-v2 is free');
    answers[0]();
    await Promise.resolve();
    expect(screen.getByText('orders-v2 is free')).toBeInTheDocument();
  });

  it('says that it could not check, and goes on', async () => {
    const catalogApi = catalogApiMock.mock({
      getEntitiesByRefs: async () => {
        throw new Error('The catalog is down.');
      },
    });
    renderForm(catalogApi);
    await userEvent.type(await input(), 'orders');
    expect(
      await screen.findByText(
        /Could not check whether orders is free: The catalog is down. You can go on./,
      ),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: /next|review/i }));
    await waitFor(() =>
      expect(screen.queryByRole('textbox')).not.toBeInTheDocument(),
    );
  });
});
