import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fs from 'node:fs';
import path from 'node:path';
import { OpenApiDefinition } from './components/OpenApiDefinition';
import { propertiesOf, typeOf } from './lib/describeSchema';
import { readOpenApi } from './lib/openApi';

const sandbox = fs.readFileSync(path.resolve(__dirname, '../../../../../plugins/sandbox-backend/openapi.yaml'), 'utf8');

describe('OpenApiDefinition', () => {
  it('shows our own API: operations by tag, and the details of one when it is unfolded', async () => {
    await renderInTestApp(<OpenApiDefinition definition={sandbox} />);
    const tokens = await screen.findByRole('region', { name: 'access tokens' });
    await userEvent.click(within(tokens).getByText('Make a token; the answer is the only time its secret is told'));
    const body = within(tokens).getByRole('table', { name: 'Request body of POST /access-tokens, application/json' });
    expect(body).toHaveTextContent(/name\s*required\s*string \(1 to 100 characters\)/);
    expect(within(tokens).getByRole('table', { name: /Response 201 of POST/ })).toHaveTextContent('secret');
  });

  it.each(['', 'paths', '{', 'openapi: 3.0.0', '[1]'])('says that %j is no API definition', async definition => {
    await renderInTestApp(<OpenApiDefinition definition={definition} />);
    expect(await screen.findByText(/cannot be shown/)).toBeInTheDocument();
  });
});

describe('reading', () => {
  const api = readOpenApi(`
openapi: 3.0.0
info: { title: x }
paths:
  /odd: { get: 1, post: { parameters: [{ $ref: '#/components/parameters/gone' }], responses: { 200: { $ref: '#/no' } } } }
components:
  schemas:
    Tree: { type: object, required: [id], properties: { id: { type: integer, minimum: 1 }, children: { type: array, items: { $ref: '#/components/schemas/Tree' } }, in: { type: object, properties: { a: { enum: [x, y] } } } } }
`);

  it('takes what is odd as far as it goes', () => {
    expect(api.groups).toMatchObject([{ name: 'Operations', operations: [{ method: 'POST', path: '/odd', parameters: [{ name: '' }], responses: [{ status: '200' }] }] }]);
  });

  it('tells a schema that contains itself without end', () => {
    const tree = { $ref: '#/components/schemas/Tree' };
    expect(typeOf(tree, api.resolve)).toBe('Tree');
    expect(propertiesOf(tree, api.resolve).map(({ name, depth, type }) => `${depth} ${name}: ${type}`)).toEqual([
      '0 id: integer (at least 1)',
      '0 children: Tree[]',
      '0 in: object',
      '1 a: "x" | "y"',
    ]);
  });
});
