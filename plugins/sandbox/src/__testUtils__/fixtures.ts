import { ResponseError } from '@backstage/errors';
import {
  AccessToken,
  Commit,
  Content,
  Repository,
} from '@slipway/plugin-sandbox-common';

export function aRepository(with_: Partial<Repository> = {}): Repository {
  const owner = with_.owner ?? 'platform';
  const name = with_.name ?? 'orders';
  return {
    owner,
    name,
    ownerRef: 'group:default/platform',
    description: 'Takes orders',
    defaultBranch: 'main',
    createdAt: '2025-01-01T10:00:00.000Z',
    createdBy: 'user:default/guest',
    pushedAt: '2025-01-02T10:00:00.000Z',
    cloneUrl: `http://localhost:7007/git/${owner}/${name}.git`,
    url: `http://localhost:7007/git/${owner}/${name}`,
    ...with_,
  };
}

export function aCommit(with_: Partial<Commit> = {}): Commit {
  return {
    id: '0123456789abcdef0123456789abcdef01234567',
    subject: 'Add the orders API',
    authorName: 'Ada',
    authorEmail: 'ada@example.org',
    authoredAt: '2025-01-02T10:00:00.000Z',
    ...with_,
  };
}

export function aContent(
  content: Content['content'],
  with_: Partial<Content> = {},
): Content {
  return {
    repository: aRepository(),
    ref: 'main',
    path: '',
    refs: [
      { name: 'main', type: 'branch' },
      { name: 'feature/x', type: 'branch' },
      { name: 'v1', type: 'tag' },
    ],
    lastCommit: aCommit(),
    content,
    ...with_,
  };
}

export function aToken(with_: Partial<AccessToken> = {}): AccessToken {
  return {
    id: 'id-1',
    name: 'laptop',
    createdAt: new Date(Date.now() - 86_400_000).toISOString(),
    expiresAt: new Date(Date.now() + 60 * 86_400_000).toISOString(),
    ...with_,
  };
}

/** As the backend refuses. */
export function aRefusal(
  status: number,
  name: string,
  message: string,
): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message },
        response: { statusCode: status },
      }),
      {
        status,
        headers: { 'Content-Type': 'application/json' },
      },
    ),
  );
}
