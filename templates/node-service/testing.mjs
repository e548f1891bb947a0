// What template.test.mjs is written with: Backstage's own runner for the
// template, and processes and formats for what came out of it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const catalogModel = require('@backstage/catalog-model');
const { ConfigReader } = require('@backstage/config');
const { ScmIntegrations } = require('@backstage/integration');
const {
  createCatalogRegisterAction,
  createFetchTemplateAction,
} = require('@backstage/plugin-scaffolder-backend');
const {
  createPublishGithubAction,
} = require('@backstage/plugin-scaffolder-backend-module-github');
const {
  createPublishGitlabAction,
} = require('@backstage/plugin-scaffolder-backend-module-gitlab');
const { createTemplateAction } = require('@backstage/plugin-scaffolder-node');
const jsonschema = require('jsonschema');
const yaml = require('yaml');

// The runner is what reads `if`, renders inputs and passes outputs on. It is
// not exported, and an imitation would only be tested against itself.
const { NunjucksWorkflowRunner } = require(join(
  dirname(require.resolve('@backstage/plugin-scaffolder-backend')),
  'scaffolder/tasks/NunjucksWorkflowRunner.cjs.js',
));

export const folder = import.meta.dirname;
const templateFile = join(folder, 'template.yaml');
export const template = yaml.parse(await readFile(templateFile, 'utf8'));
/** For all that a test writes. */
export const temporary = await mkdtemp(
  join(tmpdir(), 'node-service-template-'),
);

/** What the scaffolder would answer with status 400. */
export function formErrors(values) {
  return template.spec.parameters.flatMap(
    page => jsonschema.validate(values, page).errors,
  );
}

/**
 * Runs the whole template with Backstage's runner and its own fetch:template.
 * The steps that would reach the outside are replaced, behind the real schemas
 * where Backstage has them, and tell what they were given.
 */
export function runTemplate(parameters) {
  // Several tests look at the same result, and nothing changes it.
  const key = JSON.stringify(parameters);
  const result = results.get(key) ?? runOnce(parameters);
  results.set(key, result);
  return result;
}

const results = new Map();

async function runOnce(parameters) {
  assert.deepEqual(formErrors(parameters), []);
  const work = await mkdtemp(join(temporary, 'run-'));
  const repository = join(work, 'repository');
  const calls = {};

  const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
  const publishOptions = { integrations, config: new ConfigReader({}) };
  const publishers = {
    github: createPublishGithubAction(publishOptions),
    gitlab: createPublishGitlabAction(publishOptions),
  };
  const text = z => z.string();
  const stub = ({ id, schema }, outputs, before = async () => {}) =>
    createTemplateAction({
      id,
      description: id,
      schema,
      async handler(ctx) {
        calls[id] = ctx.input;
        await before(ctx);
        for (const [name, value] of Object.entries(outputs)) {
          ctx.output(name, value);
        }
      },
    });
  // Backstage's actions have their schema as JSON by now, and
  // createTemplateAction would want functions.
  const standIn = ({ id, schema }, outputs, before) => ({
    ...stub({ id }, outputs, before),
    schema,
  });
  // What a real one does: everything in the workspace becomes the repository.
  const keep = ctx => cp(ctx.workspacePath, repository, { recursive: true });
  const actions = [
    createFetchTemplateAction({ integrations, reader: {} }),
    stub(
      {
        id: 'slipway:repository:publish',
        schema: {
          input: {
            owner: text,
            name: text,
            description: text,
            commitMessage: text,
          },
        },
      },
      {
        remoteUrl: 'http://portal/git/shop-team/orders.git',
        repositoryUrl: 'http://portal/git/shop-team/orders',
        catalogInfoUrl: 'http://portal/git/shop-team/orders/catalog-info.yaml',
      },
      keep,
    ),
    ...['github', 'gitlab'].map(host =>
      standIn(
        publishers[host],
        {
          remoteUrl: `https://${host}.com/acme/orders.git`,
          repoContentsUrl: `https://${host}.com/acme/orders/blob/main`,
        },
        keep,
      ),
    ),
    standIn(createCatalogRegisterAction({ integrations, catalog: {} }), {}),
    stub(
      {
        id: 'slipway:catalog:await',
        schema: { input: { entityRef: text } },
      },
      { entityRef: `component:default/${parameters.name}` },
    ),
  ];

  const silent = {
    info() {},
    warn() {},
    error() {},
    debug() {},
    child: () => silent,
  };
  const runner = new NunjucksWorkflowRunner({
    workingDirectory: work,
    integrations,
    logger: silent,
    metrics: {
      createCounter: () => ({ add() {} }),
      createHistogram: () => ({ record() {} }),
    },
    actionRegistry: {
      get: async id => actions.find(action => action.id === id),
    },
  });
  const { output } = await runner.execute({
    taskId: 'task',
    cancelSignal: new AbortController().signal,
    getWorkspaceName: async () => 'task',
    getInitiatorCredentials: async () => ({}),
    emitLog: async () => {},
    spec: {
      apiVersion: template.apiVersion,
      steps: template.spec.steps,
      output: template.spec.output,
      parameters,
      user: {},
      templateInfo: {
        entityRef: 'template:default/node-service',
        baseUrl: pathToFileURL(templateFile).href,
      },
    },
  });
  return {
    folder: repository,
    calls,
    output,
    files: await readFiles(repository),
  };
}

/** The Component and the API of a rendered catalog-info.yaml, checked as the catalog would. */
export async function entities(parameters) {
  const { files } = await runTemplate(parameters);
  const documents = yaml
    .parseAllDocuments(files['catalog-info.yaml'])
    .map(doc => doc.toJS());
  const policy = catalogModel.EntityPolicies.allOf([
    new catalogModel.SchemaValidEntityPolicy(),
    new catalogModel.FieldFormatEntityPolicy(),
    new catalogModel.NoForeignRootFieldsEntityPolicy(),
  ]);
  for (const entity of documents) {
    await policy.enforce(entity);
  }
  const [component, api] = documents;
  assert.equal(
    await catalogModel.componentEntityV1alpha1Validator.check(component),
    true,
  );
  // The catalog puts the text in place of $text before it looks at the kind.
  const resolved = {
    ...api,
    spec: { ...api.spec, definition: files['openapi.yaml'] },
  };
  assert.equal(
    await catalogModel.apiEntityV1alpha1Validator.check(resolved),
    true,
  );
  return { component, api, documents, files };
}

async function readFiles(root) {
  const entries = await readdir(root, {
    recursive: true,
    withFileTypes: true,
  });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    await Promise.all(
      paths.map(async path => [
        path.slice(root.length + 1),
        await readFile(path, 'utf8'),
      ]),
    ),
  );
}

/** Reads the OpenMetrics text format strictly, and gives the names of the samples. */
export function openMetrics(content) {
  const lines = content.split('\n');
  assert.equal(lines.pop(), '', 'ends with a line break');
  assert.equal(lines.pop(), '# EOF');
  const suffixes = {
    counter: ['_total', '_created'],
    gauge: [''],
    histogram: ['_bucket', '_sum', '_count', '_created'],
    summary: ['', '_sum', '_count', '_created'],
  };
  const names = new Set();
  let allowed = [];
  for (const line of lines) {
    const type = /^# TYPE (\S+) (\w+)$/.exec(line);
    if (type) {
      assert.ok(suffixes[type[2]], line);
      allowed = suffixes[type[2]].map(suffix => type[1] + suffix);
    } else if (!/^# (HELP|UNIT) /.test(line)) {
      const sample = /^([a-zA-Z_:][\w:]*)(\{[^{}]*\})? (\S+)( \S+)?$/.exec(
        line,
      );
      assert.ok(sample, `not a sample: ${line}`);
      assert.ok(
        allowed.includes(sample[1]),
        `${sample[1]} is outside its family`,
      );
      assert.ok(
        !Number.isNaN(Number(sample[3].replace('+Inf', 'Infinity'))) ||
          sample[3] === 'NaN',
      );
      names.add(sample[1]);
    }
  }
  return names;
}

/** The environment of a person's shell, without what test runner and make add for their children. */
function shellEnvironment(extra = {}) {
  const env = { ...process.env, ...extra };
  for (const key of [
    'NODE_TEST_CONTEXT',
    'NODE_OPTIONS',
    'MAKEFLAGS',
    'MAKELEVEL',
    'MFLAGS',
  ]) {
    delete env[key];
  }
  return env;
}

export async function run(command, args, cwd) {
  const child = spawn(command, args, { cwd, env: shellEnvironment() });
  let output = '';
  child.stdout.on('data', chunk => (output += chunk));
  child.stderr.on('data', chunk => (output += chunk));
  const [code] = await once(child, 'close');
  return { code, output };
}

export function start(t, command, args, cwd, env) {
  // A group of its own, so that nothing of it outlives a failed test.
  const child = spawn(command, args, {
    cwd,
    env: shellEnvironment(env),
    detached: true,
  });
  t.after(() => {
    if (child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGKILL');
    }
  });
  const exitCode = once(child, 'exit').then(([code, signal]) => code ?? signal);
  let output = '';
  child.stderr.on('data', chunk => (output += chunk));
  const listening = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', line => {
      output += `${line}\n`;
      if (line.includes('Server listening at')) {
        resolve(JSON.parse(line).pid);
      }
    });
    exitCode.then(code => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  return { listening, exitCode };
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
