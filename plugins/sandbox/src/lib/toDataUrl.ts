/** How many bytes at a time: a call takes only so many arguments. */
const PIECE = 8192;

/**
 * Turns bytes into the address of an image. A `data:` URL rather than an
 * object URL: the portal's content security policy lets only the former be
 * shown, and an SVG opened from it does not run as a page of the portal.
 */
export async function toDataUrl(blob: Blob, type: string): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let start = 0; start < bytes.length; start += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return `data:${type};base64,${btoa(binary)}`;
}
