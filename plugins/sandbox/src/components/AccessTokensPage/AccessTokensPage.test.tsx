import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aRefusal,
  aToken,
  FakeSandboxApi,
  renderSandbox,
} from '../../__testUtils__';

const DAY_MS = 86_400_000;
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString();

function open(sandboxApi: FakeSandboxApi) {
  return renderSandbox({ path: '/settings/access-tokens', sandboxApi });
}

describe('AccessTokensPage', () => {
  it('lists tokens with their state, what needs attention first', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listAccessTokens.mockResolvedValue([
      aToken({ id: '1', name: 'gone', revokedAt: inDays(-1) }),
      aToken({ id: '2', name: 'past', expiresAt: inDays(-1) }),
      aToken({ id: '3', name: 'fine', lastUsedAt: inDays(-2) }),
      aToken({ id: '4', name: 'soon', expiresAt: inDays(3) }),
    ]);
    open(sandboxApi);
    await screen.findByRole('table', { name: 'Your access tokens' });
    const [, ...rows] = screen.getAllByRole('row');
    const summary = rows.map(row => [
      within(row).getByRole('rowheader').textContent,
      within(row).getByText(/^(Active|Expires soon|Expired|Revoked)$/)
        .textContent,
      within(row).queryByRole('button', { name: /^Revoke/ }) !== null,
    ]);
    expect(summary).toEqual([
      ['soon', 'Expires soon', true],
      ['fine', 'Active', true],
      ['past', 'Expired', false],
      ['gone', 'Revoked', false],
    ]);
    expect(screen.getAllByText('Never')).toHaveLength(3);
  });

  it('makes a token, shows its secret once, and moves the focus to it', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listAccessTokens
      .mockResolvedValueOnce([])
      .mockResolvedValue([aToken()]);
    sandboxApi.createAccessToken.mockResolvedValue({
      ...aToken(),
      secret: 'slip_secret',
    });
    open(sandboxApi);
    expect(
      await screen.findByText('You have no access token'),
    ).toBeInTheDocument();

    await userEvent.type(
      screen.getByRole('textbox', { name: /Name/ }),
      ' laptop ',
    );
    await userEvent.click(screen.getByRole('button', { name: /Valid for/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: '30 days' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Make access token' }),
    );

    const secret = await screen.findByRole('textbox', { name: 'Secret' });
    expect(sandboxApi.createAccessToken).toHaveBeenCalledWith({
      name: 'laptop',
      days: 30,
    });
    expect(secret).toHaveValue('slip_secret');
    expect(secret).toHaveFocus();
    expect(secret).toHaveAccessibleDescription(/not shown again/);
    expect(
      screen.getByText('The access token laptop was made.'),
    ).toHaveAttribute('role', 'status');
    expect(
      screen.getByText(
        'git config --global credential.http://localhost:7007.helper store',
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('rowheader', { name: 'laptop' }),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: /Done/ }));
    expect(screen.queryByDisplayValue('slip_secret')).not.toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Your access tokens' }),
    ).toHaveFocus();
  });

  it('wants a name', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listAccessTokens.mockResolvedValue([]);
    open(sandboxApi);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Make access token' }),
    );
    expect(
      await screen.findByText(/Give the token a name/),
    ).toBeInTheDocument();
    expect(sandboxApi.createAccessToken).not.toHaveBeenCalled();
  });

  it('says why a token was not made, and keeps what was typed', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listAccessTokens.mockResolvedValue([]);
    sandboxApi.createAccessToken.mockRejectedValue(
      await aRefusal(403, 'NotAllowedError', 'Guests have no tokens.'),
    );
    open(sandboxApi);
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Name/ }),
      'laptop{Enter}',
    );
    expect(
      await screen.findByText('Guests have no tokens.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /Name/ })).toHaveValue('laptop');
  });

  it('revokes a token after asking, naming it', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listAccessTokens
      .mockResolvedValueOnce([aToken()])
      .mockResolvedValue([aToken({ revokedAt: inDays(0) })]);
    sandboxApi.revokeAccessToken.mockResolvedValue(
      aToken({ revokedAt: inDays(0) }),
    );
    open(sandboxApi);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Revoke laptop' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Revoke “laptop”?',
    });
    expect(sandboxApi.revokeAccessToken).not.toHaveBeenCalled();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Revoke laptop' }),
    );
    expect(await screen.findByText('Revoked')).toBeInTheDocument();
    expect(sandboxApi.revokeAccessToken).toHaveBeenCalledWith('id-1');
    expect(
      screen.getByText('The access token laptop was revoked.'),
    ).toHaveAttribute('role', 'status');
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Your access tokens' }),
      ).toHaveFocus(),
    );
  });

  it('keeps a token when the question is answered so', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listAccessTokens.mockResolvedValue([aToken()]);
    open(sandboxApi);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Revoke laptop' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Keep it' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(sandboxApi.revokeAccessToken).not.toHaveBeenCalled();
  });

  it('says why a token was not revoked', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listAccessTokens.mockResolvedValue([aToken()]);
    sandboxApi.revokeAccessToken.mockRejectedValue(
      new Error('The disk is full.'),
    );
    open(sandboxApi);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Revoke laptop' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Revoke laptop' }),
    );
    expect(
      await within(dialog).findByText('The disk is full.'),
    ).toBeInTheDocument();
  });

  it('tries again when the list cannot be read', async () => {
    const sandboxApi = new FakeSandboxApi();
    sandboxApi.listAccessTokens
      .mockRejectedValueOnce(new Error('The disk is full.'))
      .mockResolvedValue([aToken()]);
    open(sandboxApi);
    await screen.findByText(/The disk is full/);
    await userEvent.click(
      screen.getByRole('button', { name: /retry|try again/i }),
    );
    expect(
      await screen.findByRole('rowheader', { name: 'laptop' }),
    ).toBeInTheDocument();
  });
});
