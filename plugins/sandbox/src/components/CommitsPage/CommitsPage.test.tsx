import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aCommit,
  aContent,
  aRefusal,
  FakeSandboxApi,
  renderSandbox,
} from '../../__testUtils__';

describe('CommitsPage', () => {
  function setUp() {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.getContent.mockResolvedValue(
      aContent({ type: 'folder', entries: [] }),
    );
    return sandboxApi;
  }

  it('pages through the history of a path', async () => {
    const sandboxApi = setUp();
    sandboxApi.listCommits.mockImplementation(async ({ offset }) =>
      offset === 0
        ? {
            items: [aCommit({ id: 'a'.repeat(40), subject: 'Newest' })],
            next: 30,
          }
        : { items: [aCommit({ id: 'b'.repeat(40), subject: 'Oldest' })] },
    );
    renderSandbox({
      path: '/git/platform/orders/commits/main/src',
      sandboxApi,
    });
    expect(
      await screen.findByRole('link', { name: 'Newest' }),
    ).toBeInTheDocument();
    expect(sandboxApi.listCommits).toHaveBeenCalledWith({
      owner: 'platform',
      name: 'orders',
      ref: 'main',
      path: 'src',
      offset: 0,
      limit: 30,
    });
    expect(
      screen.queryByRole('link', { name: 'Newer' }),
    ).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Files' })).toHaveAttribute(
      'href',
      '/git/platform/orders/tree/main/src',
    );

    await userEvent.click(screen.getByRole('link', { name: 'Older' }));
    expect(
      await screen.findByRole('link', { name: 'Oldest' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Older' }),
    ).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Newer' }));
    expect(
      await screen.findByRole('link', { name: 'Newest' }),
    ).toBeInTheDocument();
  });

  it('starts at the page of the address', async () => {
    const sandboxApi = setUp();
    sandboxApi.listCommits.mockResolvedValue({ items: [] });
    renderSandbox({
      path: '/git/platform/orders/commits/main?offset=60',
      sandboxApi,
    });
    expect(
      await screen.findByText('There are no commits this far back.'),
    ).toBeInTheDocument();
    expect(sandboxApi.listCommits).toHaveBeenCalledWith(
      expect.objectContaining({ offset: 60 }),
    );
  });

  it('tries again after an error', async () => {
    const sandboxApi = setUp();
    sandboxApi.listCommits
      .mockRejectedValueOnce(
        await aRefusal(503, 'ServiceUnavailableError', 'Git is busy.'),
      )
      .mockResolvedValue({ items: [aCommit({ subject: 'Newest' })] });
    renderSandbox({ path: '/git/platform/orders/commits/main', sandboxApi });
    await screen.findByText(/Git is busy/);
    await userEvent.click(
      screen.getByRole('button', { name: /retry|try again/i }),
    );
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Newest' })).toBeInTheDocument(),
    );
  });
});
