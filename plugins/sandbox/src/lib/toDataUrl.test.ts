import { toDataUrl } from './toDataUrl';

describe('toDataUrl', () => {
  it('keeps each byte, also beyond one piece', async () => {
    const bytes = Uint8Array.from(
      { length: 20_000 },
      (_, index) => index % 256,
    );
    const url = await toDataUrl(new Blob([bytes]), 'image/png');
    const [head, data] = url.split(',');
    expect(head).toBe('data:image/png;base64');
    expect(Uint8Array.from(atob(data), char => char.charCodeAt(0))).toEqual(
      bytes,
    );
  });
});
