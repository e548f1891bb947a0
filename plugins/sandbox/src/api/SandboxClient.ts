import { InputError, ResponseError } from '@backstage/errors';
import { FetchApi } from '@backstage/frontend-plugin-api';
import {
  AccessToken,
  accessTokenSchema,
  commitSchema,
  Content,
  contentSchema,
  CreateAccessToken,
  CreatedAccessToken,
  createdAccessTokenSchema,
  Repository,
  RepositoryLocation,
  repositorySchema,
} from '@slipway/plugin-sandbox-common';
import { z } from 'zod';
import { CommitsPage, CommitsQuery, SandboxApi } from './SandboxApi';

const repositoriesSchema = z.object({ items: z.array(repositorySchema) });
const commitsSchema = z.object({
  items: z.array(commitSchema),
  next: z.number().optional(),
});
const accessTokensSchema = z.object({ items: z.array(accessTokenSchema) });

/** Asks the backend of the embedded Git host over HTTP. */
export class SandboxClient implements SandboxApi {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  async listRepositories(): Promise<Repository[]> {
    const { items } = await this.#json(repositoriesSchema, '/repositories');
    return items;
  }

  async getContent(place: RepositoryLocation): Promise<Content> {
    return this.#json(
      contentSchema,
      `${repositoryPath(place)}/content${placeQuery(place)}`,
    );
  }

  async listCommits(query: CommitsQuery): Promise<CommitsPage> {
    const paging = { offset: String(query.offset), limit: String(query.limit) };
    return this.#json(
      commitsSchema,
      `${repositoryPath(query)}/commits${placeQuery(query, paging)}`,
    );
  }

  async getRaw(place: RepositoryLocation): Promise<Blob> {
    const response = await this.#fetch(
      `${repositoryPath(place)}/raw${placeQuery(place)}`,
    );
    return response.blob();
  }

  async listAccessTokens(): Promise<AccessToken[]> {
    const { items } = await this.#json(accessTokensSchema, '/access-tokens');
    return items;
  }

  async createAccessToken(
    token: CreateAccessToken,
  ): Promise<CreatedAccessToken> {
    return this.#json(createdAccessTokenSchema, '/access-tokens', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(token),
    });
  }

  async revokeAccessToken(id: string): Promise<AccessToken> {
    return this.#json(accessTokenSchema, `/access-tokens/${segment(id)}`, {
      method: 'DELETE',
    });
  }

  async #json<T>(
    schema: z.ZodType<T>,
    path: string,
    init?: RequestInit,
  ): Promise<T> {
    const response = await this.#fetch(path, init);
    const parsed = schema.safeParse(await response.json());
    if (!parsed.success) {
      // What zod says is for the one who repairs it; the sentence is for the one who reads the page.
      throw new Error(
        'The embedded Git host gave an answer that this page cannot read.',
        { cause: parsed.error },
      );
    }
    return parsed.data;
  }

  async #fetch(path: string, init?: RequestInit): Promise<Response> {
    const response = await this.#fetchApi.fetch(
      `plugin://sandbox${path}`,
      init,
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}

function repositoryPath({
  owner,
  name,
}: {
  owner: string;
  name: string;
}): string {
  return `/repositories/${segment(owner)}/${segment(name)}`;
}

/** A part of a path. URLs swallow `.` and `..`, escaped or not, so these would ask for something else. */
function segment(value: string): string {
  if (value === '' || value === '.' || value === '..')
    throw new InputError(`${JSON.stringify(value)} is not a name.`);
  return encodeURIComponent(value);
}

function placeQuery(
  { ref, path }: RepositoryLocation,
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams(more);
  if (ref !== undefined) query.set('ref', ref);
  if (path) query.set('path', path);
  const text = query.toString();
  return text ? `?${text}` : '';
}
