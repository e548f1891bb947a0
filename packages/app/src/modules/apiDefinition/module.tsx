import { ApiBlueprint, createFrontendModule } from '@backstage/frontend-plugin-api';
import { apiDocsConfigRef, defaultDefinitionWidgets } from '@backstage/plugin-api-docs';
import { lazy, Suspense } from 'react';

const OpenApiDefinition = lazy(() => import('./components/OpenApiDefinition').then(module => ({ default: module.OpenApiDefinition })));

/**
 * Shows OpenAPI definitions with a view of ours. The stock one, Swagger UI,
 * weighs over a megabyte, has no dark mode and cannot be used with a screen
 * reader (controls inside controls, contrast far below AA). Other kinds of
 * definitions keep their stock views.
 */
export const apiDefinitionModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [
    ApiBlueprint.make({
      name: 'config',
      params: define =>
        define({
          api: apiDocsConfigRef,
          deps: {},
          factory: () => {
            const stock = defaultDefinitionWidgets();
            return {
              getApiDefinitionWidget: entity =>
                entity.spec.type === 'openapi'
                  ? {
                      type: 'openapi',
                      title: 'OpenAPI',
                      rawLanguage: 'yaml',
                      component: definition => (
                        <Suspense fallback={null}>
                          <OpenApiDefinition definition={definition} />
                        </Suspense>
                      ),
                    }
                  : stock.find(widget => widget.type === entity.spec.type),
            };
          },
        }),
    }),
  ],
});
