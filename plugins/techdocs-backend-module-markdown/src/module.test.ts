import {
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  Generators,
  TechdocsGenerator,
  techdocsGeneratorExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import techdocsModuleMarkdown from './index';

describe('techdocsModuleMarkdown', () => {
  it('hands TechDocs a generator that it accepts and that runs no mkdocs', async () => {
    const given: TechdocsGenerator[] = [];
    const { server } = await startTestBackend({
      extensionPoints: [
        [
          techdocsGeneratorExtensionPoint,
          { setTechdocsGenerator: generator => given.push(generator) },
        ],
      ],
      features: [
        techdocsModuleMarkdown,
        createServiceFactory({
          service: coreServices.rootConfig,
          deps: {},
          factory: () => mockServices.rootConfig(),
        }),
      ],
    });
    expect(given).toHaveLength(1);
    const generators = await Generators.fromConfig(mockServices.rootConfig(), {
      logger: mockServices.logger.mock(),
      customGenerator: given[0],
    });
    const entity = {
      apiVersion: 'v1',
      kind: 'Component',
      metadata: { name: 'x' },
    };
    expect(generators.get(entity)).toBe(given[0]);
    server.close();
  });
});
