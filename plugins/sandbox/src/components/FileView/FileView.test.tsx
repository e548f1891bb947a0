import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aContent, FakeSandboxApi, renderSandbox } from '../../__testUtils__';

const text = 'first\r\nsecond\nthird\n';

function open(
  path: string,
  file: { size: number; text?: string; omitted?: 'binary' | 'large' },
) {
  const sandboxApi = new FakeSandboxApi();
  const [, rest = ''] = /\/tree\/main\/([^?#]*)/.exec(path) ?? [];
  sandboxApi.getContent.mockResolvedValue(
    aContent({ type: 'file', ...file }, { path: rest }),
  );
  sandboxApi.getRaw.mockResolvedValue(new Blob(['bytes']));
  renderSandbox({ path, sandboxApi });
  return sandboxApi;
}

describe('FileView', () => {
  const scrollIntoView = jest.fn();
  beforeEach(() => {
    scrollIntoView.mockReset();
    // jsdom has no layout, so it leaves this out.
    Element.prototype.scrollIntoView = scrollIntoView;
  });

  it('numbers the lines of a text', async () => {
    open('/git/platform/orders/tree/main/src/a.ts', { size: 20, text });
    expect(await screen.findByText('3 lines, 20 B')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Line 3' })).toHaveAttribute(
      'href',
      '#L3',
    );
    expect(
      screen.queryByRole('link', { name: 'Line 4' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText(/first\s+second\s+third/)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /Copy a.ts/ }),
    ).toBeInTheDocument();
    expect(scrollIntoView).not.toHaveBeenCalled();
  });

  it('opens at the line of the address', async () => {
    open('/git/platform/orders/tree/main/src/a.ts#L2', { size: 20, text });
    expect(await screen.findByTestId('marked-lines')).toHaveStyle({
      top: '20px',
      height: '20px',
    });
    expect(scrollIntoView).toHaveBeenCalledTimes(1);
  });

  it('marks the lines that are clicked, a range with shift', async () => {
    open('/git/platform/orders/tree/main/src/a.ts', { size: 20, text });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('link', { name: 'Line 3' }));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('link', { name: 'Line 2' }));
    await user.keyboard('{/Shift}');
    expect(screen.getByTestId('marked-lines')).toHaveStyle({
      top: '20px',
      height: '40px',
    });
    expect(scrollIntoView).not.toHaveBeenCalled();
  });

  it('is one stop for the keyboard, with arrow keys inside', async () => {
    open('/git/platform/orders/tree/main/src/a.ts', { size: 20, text });
    const first = await screen.findByRole('link', { name: 'Line 1' });
    expect(first).toHaveAttribute('tabindex', '0');
    expect(screen.getByRole('link', { name: 'Line 2' })).toHaveAttribute(
      'tabindex',
      '-1',
    );
    first.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByTestId('marked-lines')).toHaveStyle({
      top: '20px',
    });
  });

  it('renders Markdown, and shows its source on demand', async () => {
    open('/git/platform/orders/tree/main/docs/a.md', {
      size: 9,
      text: '# Hello\n',
    });
    expect(
      await screen.findByRole('heading', { name: 'Hello' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Source' }));
    expect(await screen.findByText('# Hello')).toBeInTheDocument();
  });

  it('shows the source of Markdown when a line is asked for', async () => {
    open('/git/platform/orders/tree/main/docs/a.md#L1', {
      size: 9,
      text: '# Hello\n',
    });
    expect(await screen.findByText('# Hello')).toBeInTheDocument();
  });

  it('shows a picture, with the token', async () => {
    const sandboxApi = open('/git/platform/orders/tree/main/logo.png', {
      size: 5,
      omitted: 'binary',
    });
    expect(await screen.findByAltText('logo.png')).toHaveAttribute(
      'src',
      expect.stringMatching(/^data:image\/png/),
    );
    expect(sandboxApi.getRaw).toHaveBeenCalledWith({
      owner: 'platform',
      name: 'orders',
      ref: 'main',
      path: 'logo.png',
    });
  });

  it.each([
    ['binary', /not text/],
    ['large', /too large/],
  ] as const)(
    'says why a %s file is not shown, and downloads it',
    async (omitted, reason) => {
      const createObjectURL = jest.fn((_: Blob) => 'blob:x');
      Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
      const clicked = jest
        .spyOn(HTMLAnchorElement.prototype, 'click')
        .mockImplementation(() => {});
      const sandboxApi = open('/git/platform/orders/tree/main/app.bin', {
        size: 5,
        omitted,
      });
      expect(await screen.findByText(reason)).toBeInTheDocument();
      await userEvent.click(
        screen.getByRole('button', { name: 'Download app.bin' }),
      );
      await waitFor(() => expect(clicked).toHaveBeenCalled());
      expect(sandboxApi.getRaw).toHaveBeenCalledTimes(1);
      expect(createObjectURL.mock.calls[0][0].type).toBe(
        'application/octet-stream',
      );
      clicked.mockRestore();
    },
  );
});
