import { act, renderHook, waitFor } from '@testing-library/react';
import { useRefreshable } from './useRefreshable';

/** Reads that are answered by hand, in any order. */
function reads() {
  const pending: Array<{
    resolve: (value: string) => void;
    reject: (error: Error) => void;
  }> = [];
  const load = () =>
    new Promise<string>((resolve, reject) => {
      pending.push({ resolve, reject });
    });
  return { pending, load };
}

describe('useRefreshable', () => {
  it('keeps what it has while it reads again, and when that fails', async () => {
    const { pending, load } = reads();
    const { result } = renderHook(() => useRefreshable('orders', load));
    expect(result.current).toMatchObject({ value: undefined, loading: true });

    await act(async () => pending[0].resolve('first'));
    expect(result.current).toMatchObject({ value: 'first', loading: false });
    expect(result.current.loadedAt).toBeInstanceOf(Date);

    act(() => result.current.refresh());
    expect(result.current).toMatchObject({ value: 'first', loading: true });
    await act(async () => pending[1].reject(new Error('down')));
    expect(result.current.value).toBe('first');
    expect(result.current.error?.message).toBe('down');

    act(() => result.current.refresh());
    await act(async () => pending[2].resolve('second'));
    expect(result.current).toMatchObject({ value: 'second', loading: false });
    expect(result.current.error).toBeUndefined();
  });

  it('shows nothing of one thing for another, however late an answer comes', async () => {
    const { pending, load } = reads();
    const { result, rerender } = renderHook(
      ({ name }) => useRefreshable(name, load),
      { initialProps: { name: 'orders' } },
    );
    await act(async () => pending[0].resolve('orders'));
    act(() => result.current.refresh());

    rerender({ name: 'ledger' });
    expect(result.current.value).toBeUndefined();
    await act(async () => pending[2].resolve('ledger'));
    await act(async () => pending[1].resolve('orders, late'));
    expect(result.current.value).toBe('ledger');
  });

  it('reads again for a new version, without blanking', async () => {
    const { pending, load } = reads();
    const { result, rerender } = renderHook(
      ({ version }) => useRefreshable('orders', load, version),
      { initialProps: { version: 1 } },
    );
    await act(async () => pending[0].resolve('one'));
    rerender({ version: 2 });
    await waitFor(() => expect(pending).toHaveLength(2));
    expect(result.current.value).toBe('one');
    await act(async () => pending[1].resolve('two'));
    expect(result.current.value).toBe('two');
  });
});
