import { ResponseError } from '@backstage/errors';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aRefusal,
  aRepository,
  FakeSandboxApi,
  renderSandbox,
} from '../../__testUtils__';

function names() {
  return screen
    .getAllByRole('link', { name: /^\w+\/\w+$/ })
    .map(link => link.textContent);
}

describe('RepositoriesPage', () => {
  const all = [
    aRepository({ name: 'older', pushedAt: '2025-01-01T00:00:00.000Z' }),
    aRepository({ name: 'newer', pushedAt: '2025-02-01T00:00:00.000Z' }),
    aRepository({
      owner: 'shop',
      name: 'mirrored',
      pushedAt: undefined,
      createdAt: '2024-01-01T00:00:00.000Z',
      mirrorOf: '/home/me/mirrored',
    }),
  ];

  it('lists repositories, last pushed to first, and filters them', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listRepositories.mockResolvedValue(all);
    renderSandbox({ path: '/git', sandboxApi });
    expect(await screen.findByText('3 repositories')).toBeInTheDocument();
    expect(names()).toEqual([
      'platform/newer',
      'platform/older',
      'shop/mirrored',
    ]);
    expect(screen.getByText('Read-only copy')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'platform/newer' }),
    ).toHaveAttribute('href', '/git/platform/newer');

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Filter repositories' }),
      'shop',
    );
    expect(names()).toEqual(['shop/mirrored']);
    expect(screen.getByText('1 of 3')).toHaveAttribute('role', 'status');
  });

  it('takes the filter from the address, and shows all again', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listRepositories.mockResolvedValue(all);
    renderSandbox({ path: '/git?q=nothing', sandboxApi });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all' }),
    );
    expect(names()).toHaveLength(3);
  });

  it('says so when there is none', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listRepositories.mockResolvedValue([]);
    renderSandbox({ path: '/git', sandboxApi });
    expect(await screen.findByText('No repositories yet')).toBeInTheDocument();
  });

  it('says so when the host is off', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listRepositories.mockRejectedValue(
      await ResponseError.fromResponse(
        new Response(undefined, { status: 404 }),
      ),
    );
    renderSandbox({ path: '/git', sandboxApi });
    expect(
      await screen.findByText('The embedded Git host: not configured'),
    ).toBeInTheDocument();
    expect(screen.getByText('sandbox.enabled')).toBeInTheDocument();
  });

  it('says so when reading is forbidden', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listRepositories.mockRejectedValue(
      await aRefusal(403, 'NotAllowedError', 'Guests may not read this.'),
    );
    renderSandbox({ path: '/git', sandboxApi });
    expect(
      await screen.findByText(/Guests may not read this/),
    ).toBeInTheDocument();
  });

  it('tries again after an error', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listRepositories
      .mockRejectedValueOnce(new Error('The disk is full.'))
      .mockResolvedValue(all);
    renderSandbox({ path: '/git', sandboxApi });
    await screen.findByText(/The disk is full/);
    await userEvent.click(
      screen.getByRole('button', { name: /retry|try again/i }),
    );
    expect(await screen.findByText('3 repositories')).toBeInTheDocument();
  });
});
