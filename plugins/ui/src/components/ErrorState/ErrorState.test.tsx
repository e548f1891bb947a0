import { ForwardedError, ResponseError } from '@backstage/errors';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describeError } from './describeError';
import { ErrorState } from './ErrorState';

/** As the browser gets it from a Backstage backend. */
async function responseError(status: number, name: string, message: string) {
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: name,
    url: 'http://localhost/api/delivery/runs',
    headers: new Headers({ 'content-type': 'application/json' }),
    json: async () => ({
      error: { name, message },
      request: { method: 'GET', url: '/api/delivery/runs' },
      response: { statusCode: status },
    }),
    text: async () =>
      JSON.stringify({
        error: { name, message },
        request: { method: 'GET', url: '/api/delivery/runs' },
        response: { statusCode: status },
      }),
  } as Response);
}

describe('ErrorState', () => {
  it('says what failed, the cause behind the wrapping, and retries', async () => {
    const retry = jest.fn();
    const cause = await responseError(
      503,
      'ServiceUnavailableError',
      'Jenkins timed out',
    );
    render(
      <ErrorState
        title="Cannot read the runs of orders"
        error={new ForwardedError('Refresh failed', cause)}
        since="2020-01-01T00:00:00Z"
        onRetry={retry}
      />,
    );
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('Cannot read the runs of orders');
    expect(alert).toHaveTextContent('Jenkins timed out');
    expect(alert).toHaveTextContent('Since 1 Jan 2020');
    expect(alert).toHaveTextContent('GET /api/delivery/runs');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('names the permission that is missing', async () => {
    const error = await responseError(
      403,
      'NotAllowedError',
      'Needs delivery.deployment.promote',
    );
    const { rerender } = render(
      <ErrorState title="Cannot promote" error={error} />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'You need the permission delivery.deployment.promote.',
    );
    rerender(
      <ErrorState
        title="Cannot promote"
        error={error}
        permission="delivery.approve"
        permissionHolders="owners of the service"
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'delivery.approve, which owners of the service have.',
    );
  });
});

describe('describeError', () => {
  it.each([
    [new TypeError('Failed to fetch'), 'unreachable'],
    [new TypeError('NetworkError when attempting to fetch'), 'unreachable'],
    [
      Object.assign(new Error('No such run'), { name: 'NotFoundError' }),
      'not-found',
    ],
    [Object.assign(new Error(''), { statusCode: 401 }), 'signed-out'],
    [new Error('odd'), 'error'],
    ['just text', 'error'],
    [undefined, 'error'],
  ])('%s is %s', (error, kind) => {
    const description = describeError(error);
    expect(description.kind).toBe(kind);
    expect(description.cause).not.toBe('');
  });
});
