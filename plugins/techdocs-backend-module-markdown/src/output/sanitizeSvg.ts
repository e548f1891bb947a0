import sanitizeHtml from 'sanitize-html';

const TAGS =
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath image marker pattern mask ' +
  'clipPath linearGradient radialGradient stop filter feBlend feColorMatrix feComposite feFlood feGaussianBlur feMerge feMergeNode ' +
  'feOffset feDropShadow feMorphology switch';

const ATTRIBUTES =
  'id class xmlns xmlns:xlink version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform ' +
  'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin ' +
  'stroke-miterlimit opacity color display visibility overflow clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits ' +
  'filter filterUnits marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient offset stop-color ' +
  'stop-opacity gradientUnits gradientTransform spreadMethod patternUnits patternTransform patternContentUnits font-family font-size ' +
  'font-weight font-style letter-spacing text-anchor dominant-baseline alignment-baseline baseline-shift text-decoration dx dy rotate ' +
  'textLength lengthAdjust startOffset in in2 result stdDeviation mode values type operator k1 k2 k3 k4 flood-color flood-opacity radius ' +
  'shape-rendering text-rendering image-rendering vector-effect paint-order href xlink:href role aria-label aria-labelledby aria-hidden';

/** Only from within the file: `url(#gradient)`. */
const ELSEWHERE =
  /url\s*\(\s*["']?(?!\s*#)|expression\s*\(|javascript:|@import|\\/i;

/**
 * An SVG that shows the same and does nothing: no scripts, no handlers, no
 * foreign content, nothing loaded. Opened by its address it would otherwise
 * run in the portal's own origin.
 */
export function sanitizeSvg(svg: string): string {
  return sanitizeHtml(svg, {
    parser: {
      xmlMode: true,
      lowerCaseTags: false,
      lowerCaseAttributeNames: false,
    },
    allowedTags: TAGS.split(' '),
    allowedAttributes: { '*': [...ATTRIBUTES.split(' '), 'style'] },
    parseStyleAttributes: false,
    allowedSchemes: [],
    allowedSchemesByTag: { image: ['data'] },
    allowedSchemesAppliedToAttributes: ['href', 'xlink:href'],
    allowProtocolRelative: false,
    nestingLimit: 100,
    nonTextTags: [
      'script',
      'style',
      'foreignObject',
      'iframe',
      'metadata',
      'animate',
      'set',
    ],
    transformTags: {
      '*': (tagName, attribs) => {
        const kept: Record<string, string> = {};
        for (const [name, value] of Object.entries(attribs)) {
          const isLink = name === 'href' || name === 'xlink:href';
          const isPicture =
            tagName === 'image' &&
            /^data:image\/(?:png|jpe?g|gif|webp);base64,/i.test(value);
          if (
            isLink ? value.startsWith('#') || isPicture : !ELSEWHERE.test(value)
          )
            kept[name] = value;
        }
        return { tagName, attribs: kept };
      },
    },
  });
}
