import { render, screen } from '@testing-library/react';
import { Status, type StatusKind } from './Status';

describe('Status', () => {
  it.each<[StatusKind, string]>([
    ['ok', 'OK'],
    ['running', 'Running'],
    ['warning', 'Warning'],
    ['failing', 'Failing'],
    ['unknown', 'Unknown'],
  ])('says %s in a word and with an icon', (status, word) => {
    const { container } = render(<Status status={status} />);
    expect(screen.getByText(word)).toBeInTheDocument();
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden');
  });

  it('takes a better word and says why', () => {
    render(
      <Status
        status="unknown"
        label="Not probed"
        reason="no probe configured"
      />,
    );
    expect(screen.getByText('Not probed')).toBeInTheDocument();
    expect(screen.getByText('(no probe configured)')).toBeInTheDocument();
  });
});
