import { renderInTestApp } from '@backstage/frontend-test-utils';
import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RepositoryHostField } from './RepositoryHostField';
import { validateRepositoryHost } from './validateRepositoryHost';

type TestOptions = NonNullable<Parameters<typeof renderInTestApp>[1]>;

function renderForm(config: TestOptions['config']) {
  const onCreate = jest.fn(async () => {});
  renderInTestApp(
    <SecretsContextProvider>
      <Stepper
        manifest={{
          title: 'New service',
          steps: [
            {
              title: 'Place it',
              schema: {
                type: 'object',
                required: ['host'],
                properties: {
                  host: {
                    title: 'Where to',
                    type: 'string',
                    'ui:field': 'SlipwayRepositoryHost',
                  },
                },
              },
            },
          ],
        }}
        extensions={[
          {
            name: 'SlipwayRepositoryHost',
            component: RepositoryHostField,
            validation: validateRepositoryHost,
          },
        ]}
        onCreate={onCreate}
      />
    </SecretsContextProvider>,
    {
      config: {
        app: { baseUrl: 'http://localhost:3000' },
        backend: { baseUrl: 'http://localhost:7007' },
        ...config,
      },
    },
  );
  return onCreate;
}

async function send() {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
}

const integrations = {
  github: [{ host: 'github.com' }, { host: 'github.com' }],
  gitlab: [{ host: 'gitlab.example.org' }],
};

describe('RepositoryHostField', () => {
  it('chooses the embedded host when there is no other, and says how to connect one', async () => {
    const onCreate = renderForm({ sandbox: { enabled: true } });
    expect(
      await screen.findByRole('radio', { name: /Embedded Git host/ }),
    ).toBeChecked();
    expect(screen.getAllByRole('radio')).toHaveLength(1);
    expect(screen.getByLabelText('Configuration to paste')).toHaveTextContent(
      'host: github.com',
    );
    await send();
    expect(onCreate).toHaveBeenCalledWith({ host: 'embedded' });
  });

  it('offers each configured host once, and asks for the owner there', async () => {
    const onCreate = renderForm({ sandbox: { enabled: true }, integrations });
    expect(await screen.findAllByRole('radio')).toHaveLength(3);
    expect(
      screen.queryByLabelText('Configuration to paste'),
    ).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('radio', { name: /GitHub/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findAllByText(
        /Say which organisation or user on github.com/,
      ),
    ).not.toHaveLength(0);

    const owner = screen.getByRole('textbox', { name: /Owner/ });
    expect(owner).toBeInvalid();
    expect(owner).toHaveAccessibleDescription(/Say which organisation/);
    await userEvent.type(owner, 'acme');
    await waitFor(() => expect(owner).toBeValid());
    await send();
    expect(onCreate).toHaveBeenCalledWith({ host: 'github.com?owner=acme' });
  });

  it('takes a group of GitLab, by keyboard', async () => {
    const onCreate = renderForm({ sandbox: { enabled: true }, integrations });
    const embedded = await screen.findByRole('radio', { name: /Embedded/ });
    act(() => embedded.focus());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('radio', { name: /GitLab/ })).toBeChecked();
    await userEvent.type(screen.getByRole('textbox', { name: /Group/ }), 'a/b');
    await send();
    expect(onCreate).toHaveBeenCalledWith({
      host: 'gitlab.example.org?owner=a%2Fb',
    });
  });

  it('does not offer the embedded host where it is off', async () => {
    renderForm({ integrations });
    expect(await screen.findAllByRole('radio')).toHaveLength(2);
    expect(screen.queryByRole('radio', { name: /Embedded/ })).toBeNull();
  });

  it('says so when there is no host at all', async () => {
    renderForm({});
    expect(
      await screen.findByText(/No repository host is configured/),
    ).toBeInTheDocument();
  });
});
