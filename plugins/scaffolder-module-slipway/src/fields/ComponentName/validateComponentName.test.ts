import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { ApiHolder } from '@backstage/frontend-plugin-api';
import { createFieldValidation } from '@backstage/plugin-scaffolder-react/alpha';
import { validateComponentName } from './validateComponentName';

function holding(catalogApi: unknown): ApiHolder {
  return {
    get: ref =>
      ref.id === catalogApiRef.id ? (catalogApi as never) : undefined,
  };
}

async function errorsOf(name: string, apiHolder: ApiHolder) {
  const validation = createFieldValidation();
  await validateComponentName(name, validation, {
    apiHolder,
    formData: {},
    schema: {},
  });
  return validation.__errors;
}

describe('validateComponentName', () => {
  const catalogApi = catalogApiMock({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'API',
        metadata: { name: 'orders', namespace: 'default' },
      },
    ],
  });

  afterEach(() => jest.useRealTimers());

  it('lets a free name through', async () => {
    expect(await errorsOf('invoices', holding(catalogApi))).toEqual([]);
  });

  it('holds back a name that an API has', async () => {
    expect(await errorsOf('orders', holding(catalogApi))).toEqual([
      'orders is taken by api:default/orders. Choose another name.',
    ]);
  });

  it('holds back a wrong name without asking the catalog', async () => {
    const asked = catalogApiMock.mock();
    expect(await errorsOf('My Orders', holding(asked))).toEqual([
      'Use dashes in place of spaces.',
    ]);
    expect(asked.getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('goes on when the catalog fails', async () => {
    const failing = catalogApiMock.mock({
      getEntitiesByRefs: async () => {
        throw new Error('down');
      },
    });
    expect(await errorsOf('orders', holding(failing))).toEqual([]);
  });

  it('goes on when the catalog does not answer', async () => {
    jest.useFakeTimers();
    const silent = catalogApiMock.mock({
      getEntitiesByRefs: () => new Promise(() => {}),
    });
    const errors = errorsOf('orders', holding(silent));
    await jest.advanceTimersByTimeAsync(5_000);
    expect(await errors).toEqual([]);
  });
});
