import type { Entity } from '@backstage/catalog-model';
import {
  getCatalogFile,
  getCloneUrl,
  getDocsRef,
  getSourceUrl,
} from './entityFacts';
import { toWebLink } from './webLink';

function withAnnotations(annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'orders', namespace: 'shop', annotations },
  };
}

const SOURCE = 'backstage.io/source-location';

describe('the facts of an entity', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    [
      'the embedded host',
      { 'slipway.dev/repository': 'payments/orders' },
      'https://portal.example.org/git/payments/orders.git',
    ],
    [
      'GitHub',
      { 'github.com/project-slug': 'acme/orders' },
      'https://github.com/acme/orders.git',
    ],
    [
      'GitHub on a host of one’s own',
      {
        'github.com/project-slug': 'acme/orders',
        [SOURCE]: 'url:https://ghe.example.org/acme/orders/tree/main/',
      },
      'https://ghe.example.org/acme/orders.git',
    ],
    [
      'GitLab',
      { 'gitlab.com/project-slug': 'acme/shop/orders' },
      'https://gitlab.com/acme/shop/orders.git',
    ],
    ['nowhere', {}, undefined],
  ])('clones from %s', (_, annotations, url) => {
    const entity = withAnnotations(annotations);
    expect(getCloneUrl(entity, 'https://portal.example.org/')).toBe(url);
  });

  it('links to the web only', () => {
    for (const location of [
      'file:/tmp/catalog-info.yaml',
      // eslint-disable-next-line no-script-url
      'url:javascript:alert(1)',
      'nonsense',
    ]) {
      expect(
        getSourceUrl(withAnnotations({ [SOURCE]: location })),
      ).toBeUndefined();
    }
    expect(
      getCatalogFile(
        withAnnotations({
          'backstage.io/managed-by-location': 'file:/etc/slipway/org.yaml',
        }),
      ),
    ).toEqual({ name: 'org.yaml', url: undefined });
  });

  it('finds documentation of its own, or another’s', () => {
    expect(
      getDocsRef(withAnnotations({ 'backstage.io/techdocs-ref': 'dir:.' })),
    ).toEqual({ kind: 'component', namespace: 'shop', name: 'orders' });
    expect(
      getDocsRef(
        withAnnotations({ 'backstage.io/techdocs-entity': 'system:shop' }),
      ),
    ).toEqual({ kind: 'system', namespace: 'default', name: 'shop' });
    expect(getDocsRef(withAnnotations({}))).toBeUndefined();
  });

  it('opens what is in the portal in place', () => {
    const { origin } = window.location;
    expect(toWebLink(`${origin}/git/a/b?x=1#y`)).toEqual({
      href: '/git/a/b?x=1#y',
    });
    expect(toWebLink('https://example.org/a')).toMatchObject({
      href: 'https://example.org/a',
      target: '_blank',
    });
  });
});
