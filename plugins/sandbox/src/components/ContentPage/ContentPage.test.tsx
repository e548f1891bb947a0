import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aCommit,
  aContent,
  aRefusal,
  aRepository,
  FakeSandboxApi,
  renderSandbox,
} from '../../__testUtils__';

const folder = aContent({
  type: 'folder',
  entries: [
    { name: 'README.md', type: 'file', size: 3482 },
    { name: 'src', type: 'folder' },
    { name: 'a b#c.txt', type: 'file', size: 12 },
    { name: 'latest', type: 'link', size: 4 },
    { name: 'vendored', type: 'submodule' },
  ],
  readme: {
    name: 'README.md',
    text: '# Orders\n\nSee [the guide](docs/guide.md#start) and ![the shape](docs/shape.png).\n\n<script>alert(1)</script>',
  },
});

describe('ContentPage', () => {
  it('shows a folder with its README, who owns it and how to clone it', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.getContent.mockResolvedValue(folder);
    sandboxApi.getRaw.mockResolvedValue(new Blob(['pixels']));
    const { container } = renderSandbox({
      path: '/git/platform/orders',
      sandboxApi,
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: 'orders-service',
            annotations: { 'slipway.dev/repository': 'platform/orders' },
          },
        },
      ],
    });

    expect(
      await screen.findByRole('heading', { name: 'platform/orders' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'git clone http://localhost:7007/git/platform/orders.git',
      ),
    ).toBeInTheDocument();
    expect(sandboxApi.getContent).toHaveBeenCalledWith({
      owner: 'platform',
      name: 'orders',
      ref: undefined,
      path: '',
    });
    expect(screen.getByRole('link', { name: /^platform$/ })).toHaveAttribute(
      'href',
      '/catalog/default/group/platform',
    );
    expect(
      await screen.findByRole('link', { name: /orders-service/ }),
    ).toHaveAttribute('href', '/catalog/default/component/orders-service');

    const table = screen.getByRole('table', { name: /Content of orders/ });
    expect(
      within(table)
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual(['src', 'a b#c.txt', 'latest', 'README.md']);
    expect(within(table).getByText('3.4 KiB')).toBeInTheDocument();
    expect(within(table).getByText('vendored')).toBeInTheDocument();
    expect(within(table).getByText('a b#c.txt')).toHaveAttribute(
      'href',
      '/git/platform/orders/tree/main/a%20b%23c.txt',
    );
    expect(screen.getByRole('link', { name: 'History' })).toHaveAttribute(
      'href',
      '/git/platform/orders/commits/main',
    );

    const readme = screen.getByRole('region', { name: 'README.md' });
    expect(
      await within(readme).findByRole('link', { name: 'the guide' }),
    ).toHaveAttribute(
      'href',
      '/git/platform/orders/tree/main/docs/guide.md#start',
    );
    await waitFor(() =>
      expect(within(readme).getByAltText('the shape')).toHaveAttribute(
        'src',
        expect.stringMatching(/^data:image\/png;base64,/),
      ),
    );
    expect(sandboxApi.getRaw).toHaveBeenCalledWith({
      owner: 'platform',
      name: 'orders',
      ref: 'main',
      path: 'docs/shape.png',
    });
    expect(container.querySelector('script')).toBeNull();
  });

  it('goes down into a folder and back up', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.getContent.mockImplementation(async ({ path }) =>
      path === 'src'
        ? aContent(
            {
              type: 'folder',
              entries: [{ name: 'index.ts', type: 'file', size: 1 }],
            },
            { path: 'src' },
          )
        : folder,
    );
    renderSandbox({ path: '/git/platform/orders', sandboxApi });
    await userEvent.click(await screen.findByRole('link', { name: 'src' }));
    expect(await screen.findByText('index.ts')).toBeInTheDocument();
    expect(sandboxApi.getContent).toHaveBeenLastCalledWith({
      owner: 'platform',
      name: 'orders',
      ref: 'main',
      path: 'src',
    });
    const path = screen.getByRole('navigation', { name: 'Path' });
    expect(within(path).getByText('src')).toHaveAttribute(
      'aria-current',
      'page',
    );

    await userEvent.click(screen.getByRole('link', { name: 'Parent folder' }));
    expect(
      await screen.findByText('README.md', { selector: 'a' }),
    ).toBeVisible();
  });

  it('reads ref and path from the address, escaped slashes too', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.getContent.mockResolvedValue(folder);
    renderSandbox({
      path: '/git/platform/orders/tree/feature%2Fx/a%20b/c%23d/',
      sandboxApi,
    });
    await waitFor(() =>
      expect(sandboxApi.getContent).toHaveBeenCalledWith({
        owner: 'platform',
        name: 'orders',
        ref: 'feature/x',
        path: 'a b/c#d',
      }),
    );
    await screen.findByRole('heading', { name: 'platform/orders' });
  });

  it('goes to another branch at the same path', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.getContent.mockImplementation(async ({ ref = 'main', path }) =>
      aContent({ type: 'folder', entries: [] }, { ref, path }),
    );
    renderSandbox({ path: '/git/platform/orders/tree/main/src', sandboxApi });
    await userEvent.click(
      await screen.findByRole('button', { name: /Branch or tag/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'feature/x' }),
    );
    await waitFor(() =>
      expect(sandboxApi.getContent).toHaveBeenLastCalledWith({
        owner: 'platform',
        name: 'orders',
        ref: 'feature/x',
        path: 'src',
      }),
    );
  });

  it('says how to push to an empty repository', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.getContent.mockResolvedValue(
      aContent({ type: 'empty' }, { refs: [], lastCommit: undefined }),
    );
    renderSandbox({ path: '/git/platform/orders', sandboxApi });
    expect(
      await screen.findByRole('heading', { name: 'This repository is empty' }),
    ).toBeInTheDocument();
    expect(
      screen.getByLabelText('Push what you have: in a shell'),
    ).toHaveTextContent(
      'git remote add origin http://localhost:7007/git/platform/orders.git',
    );
    expect(
      screen.getByRole('link', { name: 'Settings, Access tokens' }),
    ).toHaveAttribute('href', '/settings/access-tokens');
  });

  it('says of a mirror where it comes from', async () => {
    const sandboxApi = new FakeSandboxApi();
    const repository = aRepository({ mirrorOf: '/home/me/orders' });
    sandboxApi.getContent.mockResolvedValue({ ...folder, repository });
    renderSandbox({ path: '/git/platform/orders', sandboxApi });
    expect(await screen.findByText('/home/me/orders')).toBeInTheDocument();
  });

  it('takes a clone URL for its repository', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.getContent.mockResolvedValue(folder);
    renderSandbox({ path: '/git/platform/orders.git', sandboxApi });
    await screen.findByRole('heading', { name: 'platform/orders' });
    expect(sandboxApi.getContent).toHaveBeenCalledWith(
      expect.objectContaining({ owner: 'platform', name: 'orders' }),
    );
  });

  it('says what is not there, and leads back', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.getContent.mockRejectedValue(
      await aRefusal(404, 'NotFoundError', 'There is no "nope" at main.'),
    );
    renderSandbox({ path: '/git/platform/orders/tree/main/nope', sandboxApi });
    expect(
      await screen.findByText('There is no "nope" at main.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Go to platform/orders' }),
    ).toHaveAttribute('href', '/git/platform/orders');
  });

  it('tries again after an error', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.getContent
      .mockRejectedValueOnce(await aRefusal(500, 'Error', 'The disk is full.'))
      .mockResolvedValue(folder);
    renderSandbox({ path: '/git/platform/orders', sandboxApi });
    expect(await screen.findByText(/The disk is full/)).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: /retry|try again/i }),
    );
    expect(
      await screen.findByRole('heading', { name: 'platform/orders' }),
    ).toBeInTheDocument();
  });

  it('links the last commit to the files as they were', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.getContent.mockResolvedValue(folder);
    renderSandbox({ path: '/git/platform/orders', sandboxApi });
    expect(
      await screen.findByRole('link', { name: 'Add the orders API' }),
    ).toHaveAttribute('href', `/git/platform/orders/tree/${aCommit().id}`);
  });
});
