import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  AccessToken,
  Commit,
  Content,
  CreateAccessToken,
  CreatedAccessToken,
  Repository,
  RepositoryLocation,
} from '@slipway/plugin-sandbox-common';

export interface CommitsQuery extends RepositoryLocation {
  /** How many of the newest to leave out. */
  offset: number;
  limit: number;
}

export interface CommitsPage {
  items: Commit[];
  /** The offset of the next older ones; absent on the last page. */
  next?: number;
}

/** What the pages ask the embedded Git host. A rejected promise carries a ResponseError where the host answered. */
export interface SandboxApi {
  listRepositories(): Promise<Repository[]>;
  getContent(place: RepositoryLocation): Promise<Content>;
  listCommits(query: CommitsQuery): Promise<CommitsPage>;
  /** The bytes of a file. They need the caller's token, so a plain link cannot fetch them. */
  getRaw(place: RepositoryLocation): Promise<Blob>;
  listAccessTokens(): Promise<AccessToken[]>;
  createAccessToken(token: CreateAccessToken): Promise<CreatedAccessToken>;
  revokeAccessToken(id: string): Promise<AccessToken>;
}

export const sandboxApiRef = createApiRef<SandboxApi>({
  id: 'plugin.sandbox.api',
});
