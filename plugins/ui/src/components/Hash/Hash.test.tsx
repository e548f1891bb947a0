import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Hash } from './Hash';

describe('Hash', () => {
  it('shows the short form and copies the whole', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    render(<Hash value="sha256:0123456789abcdef" />);
    await user.click(screen.getByRole('button', { name: /0123456, copy/ }));
    expect(await screen.findByText('copied')).toBeInTheDocument();
    expect(writeText).toHaveBeenCalledWith('sha256:0123456789abcdef');
  });
});
