// Runs the template as the portal does, then uses what came out as its owner
// would: build, test, run, stop. From the root of the repository, on Node 24:
//
//     node --test templates/node-service/template.test.mjs

import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  entities,
  folder as here,
  formErrors,
  freePort,
  openMetrics,
  run,
  runTemplate,
  start,
  template,
  temporary,
} from './testing.mjs';

const require = createRequire(import.meta.url);
const { entityEnvelopeSchemaValidator } = require('@backstage/catalog-model');
const {
  templateEntityV1beta3Validator,
} = require('@backstage/plugin-scaffolder-common');
const Ajv2020 = require('ajv/dist/2020').default;
const { XMLParser } = require('fast-xml-parser');
const yaml = require('yaml');

after(() => rm(temporary, { recursive: true, force: true }));

const ORDERS = {
  name: 'orders',
  description: 'Takes "orders": #1 in the shop',
  owner: 'group:default/shop-team',
  system: 'system:default/shop',
  repoHost: 'embedded',
  port: 3400,
};

describe('template.yaml', () => {
  test('is a valid template', async () => {
    entityEnvelopeSchemaValidator()(template);
    assert.equal(await templateEntityV1beta3Validator.check(template), true);
    assert.equal(
      template.spec.EXPERIMENTAL_recovery.EXPERIMENTAL_strategy,
      'startOver',
    );
  });

  test('accepts what a service may be called, and nothing else', () => {
    assert.deepEqual(formErrors(ORDERS), []);
    assert.deepEqual(formErrors({ ...ORDERS, system: undefined }), []);
    assert.deepEqual(
      formErrors({ ...ORDERS, repoHost: 'github.com?owner=acme' }),
      [],
    );
    assert.deepEqual(
      formErrors({ ...ORDERS, repoHost: 'gitlab.com?owner=acme%2Fshop' }),
      [],
    );

    const refused = [
      ...[
        'a',
        'Orders',
        'or_ders',
        '-orders',
        'orders-',
        'or--ders',
        'x'.repeat(51),
        '@a/b',
      ].map(name => ({ name })),
      ...['', '   ', 'x'.repeat(201)].map(description => ({ description })),
      { owner: '' },
      ...[80, 65536, '3000', 3000.5].map(port => ({ port })),
      ...[
        '',
        'bitbucket.org?owner=a',
        'github.com',
        'github.com?owner=a&repo=other',
      ].map(repoHost => ({ repoHost })),
    ];
    for (const values of refused) {
      assert.notDeepEqual(
        formErrors({ ...ORDERS, ...values }),
        [],
        JSON.stringify(values),
      );
    }
  });

  test('carries nothing but its own files', async () => {
    // fetch:template would copy these into every new repository.
    const entries = await readdir(join(here, 'skeleton'));
    assert.deepEqual(
      entries.filter(name =>
        ['node_modules', 'dist', 'reports'].includes(name),
      ),
      [],
    );
    const lock = await readFile(
      join(here, 'skeleton/package-lock.json'),
      'utf8',
    );
    assert.doesNotMatch(
      lock,
      /"resolved":/,
      'the lockfile must not name a registry',
    );
  });
});

describe('steps', () => {
  test('embedded: render, publish, wait', async () => {
    const { calls, output } = await runTemplate(ORDERS);
    assert.deepEqual(Object.keys(calls), [
      'slipway:repository:publish',
      'slipway:catalog:await',
    ]);
    assert.deepEqual(calls['slipway:repository:publish'], {
      owner: 'group:default/shop-team',
      name: 'orders',
      description: 'Takes "orders": #1 in the shop',
      commitMessage: 'Create orders from the node-service template',
    });
    assert.equal(
      calls['slipway:catalog:await'].entityRef,
      'component:default/orders',
    );
    assert.equal(output.remoteUrl, 'http://portal/git/shop-team/orders.git');
    assert.deepEqual(
      output.links.map(link => link.url ?? link.entityRef),
      ['component:default/orders', 'http://portal/git/shop-team/orders'],
    );
    const [text] = output.text;
    assert.equal(text.title, 'Start working');
    assert.match(
      text.content,
      /^git clone http:\/\/portal\/git\/shop-team\/orders\.git$/m,
    );
    assert.match(text.content, /^cd orders && make build test$/m);
    assert.match(text.content, /^make run$/m);
  });

  for (const host of ['github', 'gitlab']) {
    test(`${host}: render, publish, register, wait`, async () => {
      const { calls, output } = await runTemplate({
        ...ORDERS,
        repoHost: `${host}.com?owner=acme`,
      });
      assert.deepEqual(Object.keys(calls), [
        `publish:${host}`,
        'catalog:register',
        'slipway:catalog:await',
      ]);
      assert.equal(
        calls[`publish:${host}`].repoUrl,
        `${host}.com?owner=acme&repo=orders`,
      );
      assert.deepEqual(calls['catalog:register'], {
        repoContentsUrl: `https://${host}.com/acme/orders/blob/main`,
        catalogInfoPath: '/catalog-info.yaml',
        optional: true,
      });
      assert.equal(output.links[1].url, `https://${host}.com/acme/orders`);
      assert.match(
        output.text[0].content,
        /^git clone https:\S+\/acme\/orders\.git$/m,
      );
    });
  }
});

describe('rendered files', () => {
  test('no expression of the template is left', async () => {
    for (const repoHost of [
      'embedded',
      'github.com?owner=acme',
      'gitlab.com?owner=acme',
    ]) {
      const { files } = await runTemplate({ ...ORDERS, repoHost });
      for (const [path, content] of Object.entries(files)) {
        assert.doesNotMatch(path, /[{}]/);
        if (path !== '.github/workflows/ci.yaml') {
          assert.doesNotMatch(content, /\$\{\{|\{%/, path);
        }
        if (/\.ya?ml$/.test(path)) {
          assert.deepEqual(
            yaml.parseAllDocuments(content).flatMap(doc => doc.errors),
            [],
            path,
          );
        }
      }
    }
  });

  test('only the pipeline of the chosen host is there', async () => {
    const pipelines = async repoHost => {
      const { files } = await runTemplate({ ...ORDERS, repoHost });
      return Object.keys(files).filter(path => /^\.git(hub|lab)/.test(path));
    };
    assert.deepEqual(await pipelines('embedded'), []);
    assert.deepEqual(await pipelines('github.com?owner=acme'), [
      '.github/workflows/ci.yaml',
    ]);
    assert.deepEqual(await pipelines('gitlab.com?owner=acme'), [
      '.gitlab-ci.yml',
    ]);

    const { files } = await runTemplate({
      ...ORDERS,
      repoHost: 'github.com?owner=acme',
    });
    assert.match(files['.github/workflows/ci.yaml'], /\$\{\{ github\.ref \}\}/);
  });

  test('catalog-info.yaml says what is true on each host', async () => {
    const embedded = await entities(ORDERS);
    assert.equal(
      embedded.component.metadata.annotations['slipway.dev/repository'],
      'shop-team/orders',
    );
    assert.equal(embedded.component.spec.system, 'system:default/shop');
    assert.equal(embedded.component.metadata.links, undefined);
    assert.deepEqual(embedded.component.spec.providesApis, [
      embedded.api.metadata.name,
    ]);
    assert.deepEqual(embedded.api.spec.definition, { $text: './openapi.yaml' });

    for (const [repoHost, annotation, slug] of [
      ['github.com?owner=acme', 'github.com/project-slug', 'acme/orders'],
      [
        'gitlab.com?owner=acme%2Fshop',
        'gitlab.com/project-slug',
        'acme/shop/orders',
      ],
    ]) {
      const { component } = await entities({
        ...ORDERS,
        repoHost,
        system: undefined,
      });
      assert.equal(component.metadata.annotations[annotation], slug);
      assert.equal(
        component.metadata.annotations['slipway.dev/repository'],
        undefined,
      );
      assert.match(component.metadata.links[0].url, new RegExp(`/${slug}/`));
      assert.ok(!('system' in component.spec));
    }
  });

  // YAML would read these as something else than a string.
  for (const name of ['null', '123', '1e5', 'no']) {
    test(`a service may be called ${name}`, async () => {
      const { component, files } = await entities({ ...ORDERS, name });
      assert.equal(component.metadata.name, name);
      assert.equal(yaml.parse(files['mkdocs.yml']).site_name, name);
      assert.equal(yaml.parse(files['openapi.yaml']).info.title, name);
      assert.equal(
        JSON.parse(files['package-lock.json']).packages[''].name,
        name,
      );
    });
  }

  for (const description of [
    `"a: b" 'c' #d €`,
    'first\nsecond:\r\n  - third\n---\nkind: Evil',
    '# heading <script>alert(1)</script> [x](javascript:alert) `code` *bold* \\',
    '1. {{ x }} {% raw %} {# y #} ${{ secrets.TOKEN }} $HOME $(id) %PATH%',
    '- \u0007\u001b[31m\u007f\u2028 null',
    '> 注文 🚀 &lt;',
  ]) {
    test(`survives the description ${JSON.stringify(
      description,
    )}`, async () => {
      const oneLine = description.replace(/\s+/g, ' ').trim();
      const { component, files, documents } = await entities({
        ...ORDERS,
        description,
      });
      assert.equal(documents.length, 2);
      assert.equal(component.metadata.description, oneLine);
      assert.equal(JSON.parse(files['package.json']).description, oneLine);
      assert.equal(yaml.parse(files['openapi.yaml']).info.description, oneLine);

      for (const path of ['README.md', 'docs/index.md']) {
        const text = files[path].split('\n')[2];
        assert.doesNotMatch(
          text,
          /^\s*([#>+=|~:-]|\d+[.)])/,
          'no heading, list or quote',
        );
        assert.doesNotMatch(
          text,
          /(?<!\\)(\\\\)*[<`*_[\]]/,
          'no tag, code, emphasis or link',
        );
      }
    });
  }
});

describe('the service', { timeout: 120_000 }, () => {
  let folder;
  let files;

  before(async () => {
    ({ folder, files } = await runTemplate(ORDERS));
  });

  test('make build test', async () => {
    const { code, output } = await run('make', ['build', 'test'], folder);
    assert.equal(code, 0, output);
    assert.equal(output.match(/^npm ci/gm)?.length, 1, 'install once');

    const report = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
    }).parse(await readFile(join(folder, 'reports/junit.xml'), 'utf8'));
    const suites = [report.testsuites.testsuite].flat();
    const sum = key =>
      suites.reduce((total, suite) => total + Number(suite[key]), 0);
    assert.ok(sum('tests') > 20, `only ${sum('tests')} tests`);
    assert.equal(sum('failures'), 0);
  });

  test('make does nothing twice', async () => {
    const { code } = await run('make', ['--question', 'dist/.built'], folder);
    assert.equal(code, 0);
    const { output } = await run('make', [], folder);
    for (const target of ['build', 'test', 'run', 'lint', 'clean', 'image']) {
      assert.match(output, new RegExp(`^  make ${target}\\b`, 'm'));
    }
  });

  test('the Procfile and make run start it on PORT, and SIGTERM ends it with 0', async t => {
    const [, procfile] = /^web: (.+)$/m.exec(files.Procfile);
    for (const [command, ...args] of [
      ['make', '--silent', 'run'],
      procfile.split(' '),
    ]) {
      const port = await freePort();
      const service = start(t, command, args, folder, { PORT: String(port) });
      const pid = await service.listening;

      const url = `http://127.0.0.1:${port}`;
      assert.deepEqual(await (await fetch(`${url}/healthz`)).json(), {
        status: 'ok',
      });
      const metrics = await fetch(`${url}/metrics`);
      assert.match(
        metrics.headers.get('content-type'),
        /^application\/openmetrics-text/,
      );
      const samples = openMetrics(await metrics.text());
      assert.ok(samples.has('http_server_request_duration_seconds_count'));
      assert.ok(samples.has('process_cpu_seconds_total'));

      // The service and not make, which would end by the signal itself.
      process.kill(pid, 'SIGTERM');
      assert.equal(await service.exitCode, 0);
    }
  });

  test('answers as its openapi.yaml says', async t => {
    const api = yaml.parse(files['openapi.yaml']);
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema(api, 'api');

    const port = await freePort();
    const service = start(t, 'node', ['dist/server.js'], folder, {
      PORT: String(port),
    });
    const pid = await service.listening;
    for (const path of Object.keys(api.paths)) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      const [type] = response.headers.get('content-type').split(';');
      const pointer = [
        'paths',
        path,
        'get',
        'responses',
        String(response.status),
        'content',
        type,
      ]
        .map(part =>
          encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')),
        )
        .join('/');
      const validate = ajv.compile({ $ref: `api#/${pointer}/schema` });
      const body = type.endsWith('json')
        ? await response.json()
        : await response.text();
      assert.ok(validate(body), `${path}: ${ajv.errorsText(validate.errors)}`);
    }
    process.kill(pid, 'SIGTERM');
    await service.exitCode;
  });
});
