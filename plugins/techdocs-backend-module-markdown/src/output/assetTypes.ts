/**
 * Kinds of files that are published beside the pages. They are served from the
 * portal's own origin, so what a browser would run (HTML, scripts, XML with a
 * stylesheet) is not among them. SVG is, cleaned.
 */
const SERVED = new Set(
  (
    'png jpg jpeg gif webp avif bmp ico svg ' +
    'mp4 webm ogv mp3 ogg wav flac ' +
    'pdf txt csv tsv json jsonl yaml yml toml ini conf cfg properties env log md diff patch ' +
    'zip gz tgz bz2 xz tar 7z ' +
    'doc docx xls xlsx ppt pptx odt ods odp drawio excalidraw puml plantuml mmd dot epub ' +
    'woff woff2 ttf otf sql sh py go java kt rs rb tf hcl proto graphql'
  ).split(' '),
);

export function isServedAsset(path: string): boolean {
  return SERVED.has(extensionOf(path));
}

export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.includes('.')
    ? name.slice(name.lastIndexOf('.') + 1).toLowerCase()
    : '';
}
