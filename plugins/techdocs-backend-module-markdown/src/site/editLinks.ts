import { MkdocsConfig } from './MkdocsConfig';

export interface LocationAnnotation {
  type: string;
  target: string;
}

/** Makes the link to a page's source: from mkdocs.yml, else from where the docs were fetched. */
export type EditLinks = (file: {
  path: string;
  label: string;
}) => string | undefined;

export function editLinks(
  config: MkdocsConfig,
  location: LocationAnnotation | undefined,
): EditLinks {
  const base = config.repoUrl === undefined ? '' : withSlash(config.repoUrl);

  if (config.editUriTemplate !== undefined) {
    const template = config.editUriTemplate;
    return ({ path }) =>
      absolute(
        base,
        template
          .replace('{path}', () => encodePath(path))
          .replace('{path!q}', () => encodeURIComponent(path))
          .replace('{path_noext}', () =>
            encodePath(path.replace(/\.\w+$/, '')),
          ),
      );
  }
  if (config.editUri !== undefined) {
    // An empty edit_uri is how MkDocs turns the link off.
    if (config.editUri === '') return () => undefined;
    const start = withSlash(config.editUri);
    return ({ path }) => absolute(base, start + encodePath(path));
  }
  const root = location?.type === 'url' ? editRoot(location.target) : undefined;
  if (root) return ({ label }) => absolute('', root + encodePath(label));
  return () => undefined;
}

/**
 * Address of the editor for a folder of a Git host. Told by the shape of the
 * address, so that a host needs no integration to be configured for it.
 */
function editRoot(target: string): string | undefined {
  const folder = withSlash(target);
  const shapes: [RegExp, string][] = [
    [/\/-\/(?:tree|blob)\//, '/-/edit/'],
    [/\/src\/branch\//, '/_edit/'],
    [/^(https?:\/\/[^/]+\/[^/]+\/[^/]+)\/(?:tree|blob)\//, '$1/edit/'],
  ];
  const shape = shapes.find(([pattern]) => pattern.test(folder));
  return shape && folder.replace(shape[0], shape[1]);
}

function absolute(base: string, relative: string): string | undefined {
  try {
    const url = base ? new URL(relative, base) : new URL(relative);
    return url.protocol === 'https:' || url.protocol === 'http:'
      ? url.href
      : undefined;
  } catch {
    return undefined;
  }
}

function withSlash(text: string): string {
  return text.endsWith('/') ? text : `${text}/`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
