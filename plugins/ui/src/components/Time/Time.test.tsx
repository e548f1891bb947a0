import { act, render, screen } from '@testing-library/react';
import { formatRelative } from './formatRelative';
import { Time } from './Time';

const now = new Date('2026-03-10T12:00:00Z');

describe('formatRelative', () => {
  it.each([
    ['2026-03-10T11:59:55Z', 'just now'],
    ['2026-03-10T12:00:05Z', 'just now'],
    ['2026-03-10T11:59:20Z', '40 s ago'],
    ['2026-03-10T11:56:00Z', '4 min ago'],
    ['2026-03-10T14:30:00Z', 'in 2 h'],
    ['2026-03-09T11:00:00Z', '1 day ago'],
    ['2026-02-20T12:00:00Z', '18 days ago'],
    ['2026-01-05T12:00:00Z', '5 Jan'],
    ['2024-12-24T12:00:00Z', '24 Dec 2024'],
  ])('%s is %s', (time, text) => {
    expect(formatRelative(new Date(time), now)).toBe(text);
  });
});

describe('Time', () => {
  beforeEach(() => jest.useFakeTimers({ now }));
  afterEach(() => jest.useRealTimers());

  it('keeps up with the clock and has the exact time and zone', () => {
    render(<Time at="2026-03-10T11:59:45Z" prefix="deployed" />);
    const time = screen.getByText('deployed 15 s ago');
    expect(time).toHaveAttribute('datetime', '2026-03-10T11:59:45.000Z');
    expect(time.title).toMatch(/10 Mar 2026.*\d\d:59:45 GMT/);

    act(() => jest.advanceTimersByTime(120_000));
    expect(time).toHaveTextContent('deployed 2 min ago');
  });

  it('does not invent a time', () => {
    render(<Time at="yesterday-ish" />);
    expect(screen.getByText('unknown time')).toBeInTheDocument();
  });
});
