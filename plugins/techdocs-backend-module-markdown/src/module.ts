import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  TechdocsGenerator,
  techdocsGeneratorExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { MarkdownGenerator } from './MarkdownGenerator';

/** Builds every documentation site in this process. */
export const techdocsModuleMarkdown = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'markdown',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        techdocs: techdocsGeneratorExtensionPoint,
      },
      async init({ config, logger, techdocs }) {
        const generator = new MarkdownGenerator();
        // The extension point asks for the class and not for its interface; only `run` is ever called.
        const adapted = Object.assign(
          TechdocsGenerator.fromConfig(config, { logger }),
          {
            run: generator.run.bind(generator),
          },
        );
        techdocs.setTechdocsGenerator(adapted);
      },
    });
  },
});
