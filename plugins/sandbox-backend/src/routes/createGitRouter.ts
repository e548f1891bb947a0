import { AuthService } from '@backstage/backend-plugin-api';
import { isError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { explainName } from '@slipway/plugin-sandbox-common';
import { RequestHandler, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { AccessTokens } from '../services/AccessTokens';
import { RepositoryService } from '../services/RepositoryService';
import { GitHttpBackend } from './GitHttpBackend';
import { isLoopback } from './isLoopback';

export interface GitRouterOptions {
  auth: AuthService;
  tokens: AccessTokens;
  service: RepositoryService;
  backend: GitHttpBackend;
}

type Verdict = { userRef: string } | { anonymous: true } | { refused: string };

/**
 * Git's smart HTTP protocol (gitprotocol-http(5)) at
 * `/<owner>/<name>.git/{info/refs,git-upload-pack,git-receive-pack}`.
 * Everything else below the path is left to the browser app. Refusals are
 * plain text, which git shows to the person behind "remote:".
 */
export function createGitRouter(options: GitRouterOptions): Router {
  const { auth, tokens, service, backend } = options;
  const router = PromiseRouter();

  async function identify(header: string | undefined): Promise<Verdict> {
    if (!header) return { anonymous: true };
    const [scheme, value = ''] = header.split(' ');
    const basic = scheme.toLowerCase() === 'basic';
    const secret = basic ? Buffer.from(value, 'base64').toString('utf8').replace(/^[^:]*:/, '') : value;
    if (basic) {
      const verdict = await tokens.verify(secret);
      return verdict.ok ? { userRef: verdict.userRef } : { refused: verdict.reason };
    }
    try {
      const credentials = await auth.authenticate(secret);
      if (auth.isPrincipal(credentials, 'user')) return { userRef: credentials.principal.userEntityRef };
    } catch {
      // Falls through to the refusal: why a token is bad is not told to strangers.
    }
    return { refused: 'This token is not valid here.' };
  }

  const handle =
    (endpoint: 'info/refs' | 'git-upload-pack' | 'git-receive-pack'): RequestHandler =>
    async (req, res) => {
      const { owner, name } = req.params;
      const problem = explainName('owner', owner) ?? explainName('repository', name);
      if (problem) return refuse(res, 400, problem);

      const query = typeof req.query.service === 'string' ? req.query.service : '';
      const command = endpoint === 'info/refs' ? query : endpoint;
      if (command !== 'git-upload-pack' && command !== 'git-receive-pack') {
        return refuse(res, 403, 'Only the smart HTTP protocol is served; use git 1.6.6 or newer.');
      }
      const writes = command === 'git-receive-pack';

      const who = await identify(req.headers.authorization);
      if ('refused' in who) return challenge(res, who.refused);
      if ('anonymous' in who && (writes || !isLoopback(req))) {
        return challenge(res, writes ? 'A push needs a personal access token as the password: Settings, Access tokens.' : 'Sign in with a personal access token as the password.');
      }
      const userRef = 'userRef' in who ? who.userRef : undefined;
      try {
        // Also creates the folder again where only the record survived.
        await service.open(owner, name);
        if (writes && userRef) await service.assertMayPush(owner, name, userRef);
      } catch (error) {
        if (error instanceof NotFoundError) return refuse(res, 404, error.message);
        if (error instanceof NotAllowedError) return refuse(res, 403, error.message);
        throw error;
      }

      const serve = () => backend.serve({ req, res, repository: `${owner}/${name}.git`, endpoint, user: userRef });
      if (endpoint === 'git-receive-pack' && userRef) await service.changing(owner, name, userRef, serve);
      else await serve();
      if (!res.writableEnded) res.end();
      return undefined;
    };

  router.get('/:owner/:name.git/info/refs', handle('info/refs'));
  router.post('/:owner/:name.git/git-upload-pack', handle('git-upload-pack'));
  router.post('/:owner/:name.git/git-receive-pack', handle('git-receive-pack'));
  // A person who opens the clone address in a browser meant the page.
  router.get('/:owner/:name.git', (req, res) => res.redirect(302, `${req.baseUrl}/${encodeURIComponent(req.params.owner)}/${encodeURIComponent(req.params.name)}`));
  router.use('/:owner/:name.git', (_req, res) => refuse(res, 404, 'The embedded Git host serves only the smart HTTP protocol here.'));
  router.use((error: unknown, _req: unknown, res: Response, next: (error?: unknown) => void) => {
    if (res.headersSent || !isError(error)) return next(error);
    return refuse(res, 500, 'The embedded Git host failed; its log says why.');
  });
  return router;
}

function refuse(res: Response, status: number, message: string): void {
  res.status(status).type('text/plain').send(`${message}\n`);
}

function challenge(res: Response, message: string): void {
  res.setHeader('WWW-Authenticate', 'Basic realm="Slipway", charset="UTF-8"');
  refuse(res, 401, message);
}
