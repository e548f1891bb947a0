import { ResponseError } from '@backstage/errors';
import { aRefusal } from '../__testUtils__/fixtures';
import { explainFailure } from './explainFailure';

function failed(status: number, name?: string) {
  return name === undefined
    ? ResponseError.fromResponse(new Response(undefined, { status }))
    : aRefusal(status, name, 'what the host said');
}

describe('explainFailure', () => {
  it.each([
    [404, undefined, 'not-configured'],
    [404, 'NotFoundError', 'not-found'],
    [400, 'InputError', 'not-found'],
    [403, 'NotAllowedError', 'forbidden'],
    [500, 'Error', 'error'],
    [401, 'AuthenticationError', 'error'],
  ])('takes %d %s for %s', async (status, name, kind) => {
    expect(explainFailure(await failed(status, name))).toBe(kind);
  });

  it('takes anything else for an error', () => {
    expect(explainFailure(new Error('Failed to fetch'))).toBe('error');
  });
});
