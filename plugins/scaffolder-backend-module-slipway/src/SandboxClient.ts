import { AuthService, BackstageCredentials, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { CreateRepository, Repository, repositorySchema } from '@slipway/plugin-sandbox-common';
import { Readable } from 'node:stream';

const DEADLINE_MS = 60_000;

/** Speaks to the embedded Git host on behalf of the person who runs the template. */
export class SandboxClient {
  constructor(private readonly options: { auth: AuthService; discovery: DiscoveryService }) {}

  async createRepository(input: CreateRepository, credentials: BackstageCredentials): Promise<Repository> {
    const response = await this.request('/repositories', credentials, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(input),
    });
    return repositorySchema.parse(await response.json());
  }

  /** Puts the content of a gzipped tar onto the default branch as one commit. */
  async putSnapshot(repository: Repository, options: { message: string; tar: Readable }, credentials: BackstageCredentials): Promise<void> {
    const { owner, name } = repository;
    const query = new URLSearchParams({ message: options.message });
    const chunks: Buffer[] = [];
    for await (const chunk of options.tar) chunks.push(Buffer.from(chunk));
    await this.request(`/repositories/${owner}/${name}/snapshot?${query}`, credentials, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/x-tar' },
      body: new Uint8Array(Buffer.concat(chunks)),
    });
  }

  private async request(path: string, credentials: BackstageCredentials, init: RequestInit): Promise<Response> {
    const { auth, discovery } = this.options;
    const { token } = await auth.getPluginRequestToken({ onBehalfOf: credentials, targetPluginId: 'sandbox' });
    const response = await fetch(`${await discovery.getBaseUrl('sandbox')}${path}`, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}
