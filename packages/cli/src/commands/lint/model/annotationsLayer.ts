import {
  CatalogModelLayer,
  createCatalogModelLayer,
} from '@backstage/catalog-model/alpha';
import { knownAnnotations } from '../../../annotations';

/** Our annotations as part of the model, so that their values are checked. */
export const annotationsLayer: CatalogModelLayer = createCatalogModelLayer({
  layerId: 'slipway.dev/annotations',
  builder: model => {
    for (const annotation of knownAnnotations) {
      const { name, title, description, example, pattern } = annotation;
      model.addAnnotation({
        name,
        title,
        description,
        schema: {
          jsonSchema: {
            type: 'string',
            title,
            description,
            examples: [example],
            ...(pattern === undefined ? {} : { pattern }),
          },
        },
      });
    }
  },
});
