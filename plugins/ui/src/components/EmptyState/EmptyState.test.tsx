import { render, screen } from '@testing-library/react';
import { EmptyState } from './EmptyState';

describe('EmptyState', () => {
  it('says what it is for, the next step, and what to paste', () => {
    render(
      <EmptyState
        title="No plan yet"
        action={<a href="/docs">Read how</a>}
        block={{ label: 'catalog-info.yaml', code: 'kind: Component' }}
      >
        A plan says how fast this service must be back.
      </EmptyState>,
    );
    expect(screen.getByText('No plan yet')).toBeInTheDocument();
    expect(screen.getByText(/how fast this service/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Read how' })).toBeInTheDocument();
    expect(screen.getByText('kind: Component')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /copy.*catalog-info/i }),
    ).toBeInTheDocument();
  });
});
