import { InputError, ResponseError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { explainName } from '@slipway/plugin-sandbox-common';
import { Readable } from 'node:stream';
import * as tar from 'tar';
import { SandboxClient } from '../SandboxClient';

/**
 * Publishes the workspace as a repository of the embedded Git host. Run again
 * with the same name, it takes up the repository that an earlier try made; a
 * repository that people have pushed to is left alone, with an error.
 */
export function createPublishRepositoryAction({ sandbox }: { sandbox: SandboxClient }) {
  return createTemplateAction({
    id: 'slipway:repository:publish',
    description: 'Publishes the workspace as a repository of the embedded Git host',
    supportsDryRun: true,
    schema: {
      input: {
        owner: z => z.string({ description: 'Entity ref of the group or user that owns it; you must belong to it' }),
        name: z => z.string({ description: 'Name of the repository' }),
        description: z => z.string({ description: 'One sentence on what it is' }).optional(),
        commitMessage: z => z.string({ description: 'Message of the first commit' }).optional(),
      },
      output: {
        remoteUrl: z => z.string({ description: 'For git clone' }),
        repositoryUrl: z => z.string({ description: 'For browsing' }),
        catalogInfoUrl: z => z.string({ description: 'Where the catalog reads it' }),
      },
    },
    async handler(context) {
      const { owner, name, description = '', commitMessage = `Create ${name}` } = context.input;
      const problem = explainName('repository', name);
      if (problem) throw new InputError(problem);
      if (context.isDryRun) {
        context.logger.info(`Would publish ${name} for ${owner}`);
        return;
      }
      try {
        const credentials = await context.getInitiatorCredentials();
        const repository = await sandbox.createRepository({ ownerRef: owner, name, description }, credentials);
        context.logger.info(`Repository ${repository.owner}/${repository.name} is there: ${repository.url}`);
        // Outputs first: were the next step to fail, the run still tells what was made.
        context.output('remoteUrl', repository.cloneUrl);
        context.output('repositoryUrl', repository.url);
        context.output('catalogInfoUrl', `${repository.url}/tree/${repository.defaultBranch}/catalog-info.yaml`);
        const pack = tar.create({ gzip: true, cwd: context.workspacePath, portable: true, filter: path => !/^\.\/\.git(\/|$)/.test(path) }, ['.']);
        await sandbox.putSnapshot(repository, { message: commitMessage, tar: Readable.from(pack) }, credentials);
        context.logger.info(`Published the content to the branch ${repository.defaultBranch}`);
      } catch (error) {
        // Its name would say "ResponseError 403"; the host's own words say what to do.
        if (error instanceof ResponseError) throw new Error(error.body.error.message);
        throw error;
      }
    },
  });
}
