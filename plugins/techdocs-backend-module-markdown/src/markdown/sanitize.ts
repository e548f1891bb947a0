import sanitizeHtml from 'sanitize-html';

/** Everything a page may consist of. What is not here is taken out, its text kept. */
export const allowedTags = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt ' +
    'em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label li main mark nav ol p picture pre ' +
    'progress q rp rt ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr'
  ).split(' '),
);

const ANYWHERE = [
  'id',
  'class',
  'title',
  'lang',
  'dir',
  'role',
  'aria-*',
  'data-*',
  'hidden',
  'align',
  'width',
  'height',
];

const options: sanitizeHtml.IOptions = {
  allowedTags: [...allowedTags],
  allowedAttributes: {
    '*': ANYWHERE,
    a: ['href', 'name', 'target', 'rel', 'download'],
    abbr: ['title'],
    audio: ['src', 'controls', 'loop', 'muted', 'preload'],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'datetime'],
    details: ['open', 'name'],
    img: ['src', 'alt', 'loading', 'srcset', 'sizes'],
    input: ['type', 'name', 'checked', 'disabled'],
    ins: ['cite', 'datetime'],
    label: ['for'],
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    progress: ['value', 'max'],
    source: ['src', 'srcset', 'type', 'media', 'sizes'],
    td: ['colspan', 'rowspan', 'headers', 'valign', 'style'],
    th: ['colspan', 'rowspan', 'headers', 'scope', 'valign', 'style'],
    time: ['datetime'],
    video: [
      'src',
      'poster',
      'controls',
      'loop',
      'muted',
      'preload',
      'playsinline',
    ],
  },
  // Markdown tables align by style; nothing else may bring one.
  allowedStyles: { '*': { 'text-align': [/^(?:left|right|center)$/] } },
  allowedSchemes: [
    'http',
    'https',
    'mailto',
    'tel',
    'ftp',
    'xmpp',
    'matrix',
    'sms',
  ],
  allowedSchemesByTag: { img: ['http', 'https', 'data'] },
  allowedSchemesAppliedToAttributes: [
    'href',
    'src',
    'cite',
    'poster',
    'srcset',
  ],
  allowProtocolRelative: true,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'template',
    'svg',
    'math',
    'iframe',
    'object',
    'embed',
    'noembed',
    'noframes',
    'title',
    'xmp',
    'plaintext',
  ],
  transformTags: {
    a: (tagName, attribs) => {
      // A page opened from here must not reach back to the portal's window.
      if (attribs.target !== undefined)
        return { tagName, attribs: { ...attribs, rel: 'noopener noreferrer' } };
      return { tagName, attribs };
    },
  },
  exclusiveFilter: ({ tag, attribs }) => {
    if (tag === 'input') return !isOwnInput(attribs);
    // As data, only pictures that hold no document: an SVG may hold one.
    if (tag === 'img')
      return (
        /^\s*data:/i.test(attribs.src ?? '') &&
        !/^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i.test(attribs.src)
      );
    return false;
  },
};

/** Task boxes and the switches of tabs; a form has no place in a page. */
function isOwnInput({
  type,
  name,
  id,
  disabled,
}: Record<string, string>): boolean {
  if (type === 'checkbox') return disabled !== undefined;
  return (
    type === 'radio' &&
    /^__tabbed_\d+$/.test(name ?? '') &&
    /^__tabbed_\d+_\d+$/.test(id ?? '')
  );
}

export function sanitize(html: string, nesting: number): string {
  return sanitizeHtml(html, { ...options, nestingLimit: nesting });
}
