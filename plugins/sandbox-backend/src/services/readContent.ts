import { InputError, NotFoundError } from '@backstage/errors';
import { Content, Repository } from '@slipway/plugin-sandbox-common';
import { RepositoryReader } from '@slipway/plugin-sandbox-node';

const MAX_TEXT_BYTES = 512 * 1024;
const MAX_RAW_BYTES = 32 * 1024 * 1024;

/** What is at a path, in the shape a page shows it. */
export async function readContent(options: { repository: Repository; reader: RepositoryReader; ref?: string; path: string }): Promise<Content> {
  const { repository, reader } = options;
  const ref = options.ref ?? (await reader.defaultBranch());
  const path = options.path.replace(/^\/+|\/+$/g, '');
  const refs = (await reader.refs()).map(({ name, type }) => ({ name, type }));
  const commit = await reader.resolveCommit(ref);
  if (!commit) return { repository, ref, path, refs, content: { type: 'empty' } };

  const [[lastCommit], object] = await Promise.all([reader.log({ ref, path, limit: 1 }), reader.object(ref, path)]);
  const shared = { repository, ref, path, refs, lastCommit };
  if (object.type === 'tree') {
    const entries = await reader.entries(ref, path);
    const readme = entries.find(entry => entry.type === 'file' && /^readme(\.(md|txt))?$/i.test(entry.name));
    return { ...shared, content: { type: 'folder', entries, readme: readme && (await readReadme(reader, ref, path, readme.name)) } };
  }
  if (object.type === 'commit') throw new NotFoundError(`${path} is a submodule: its files are in another repository.`);

  const size = await reader.size(object.id);
  if (size > MAX_TEXT_BYTES) return { ...shared, content: { type: 'file', size, omitted: 'large' } };
  const text = asText(await reader.blob(object.id));
  return { ...shared, content: { type: 'file', size, ...(text === undefined ? { omitted: 'binary' as const } : { text }) } };
}

export async function readRaw(options: { reader: RepositoryReader; ref?: string; path: string }): Promise<Buffer> {
  const { reader, ref, path } = options;
  const object = await reader.object(ref, path);
  if (object.type !== 'blob') throw new InputError(`${path || 'The root'} is a folder; name a file.`);
  if ((await reader.size(object.id)) > MAX_RAW_BYTES) {
    throw new InputError(`${path} is larger than ${MAX_RAW_BYTES / 1024 / 1024} MiB; clone the repository instead.`);
  }
  return reader.blob(object.id);
}

async function readReadme(reader: RepositoryReader, ref: string, folder: string, name: string) {
  const { id } = await reader.object(ref, folder ? `${folder}/${name}` : name);
  if ((await reader.size(id)) > MAX_TEXT_BYTES) return undefined;
  const text = asText(await reader.blob(id));
  return text === undefined ? undefined : { name, text };
}

/** As git does: a NUL byte makes it binary. Bytes that are no UTF-8 are shown as replacement characters. */
function asText(content: Buffer): string | undefined {
  return content.includes(0) ? undefined : content.toString('utf8');
}
