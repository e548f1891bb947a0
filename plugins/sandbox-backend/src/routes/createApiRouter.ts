import { AuditorService, HttpAuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createAccessTokenSchema, createRepositorySchema, sandboxRepositoryCreatePermission } from '@slipway/plugin-sandbox-common';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { AccessTokens } from '../services/AccessTokens';
import { readContent, readRaw } from '../services/readContent';
import { RepositoryService } from '../services/RepositoryService';

export interface ApiRouterOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  service: RepositoryService;
  tokens: AccessTokens;
}

const optionalText = z.string().max(5000).optional();
const placeQuery = z.object({ ref: optionalText, path: optionalText });
const PAGE = 50;
const commitsQuery = placeQuery.extend({
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(PAGE),
});

/** The API under /api/sandbox; openapi.yaml beside package.json describes it. */
export function createApiRouter(options: ApiRouterOptions): Router {
  const { auditor, httpAuth, permissions, service, tokens } = options;
  const router = PromiseRouter();
  router.use(express.json({ limit: '100kb' }));

  const userOf = async (req: Request) => (await httpAuth.credentials(req, { allow: ['user'] })).principal.userEntityRef;

  router.get('/repositories', async (_req, res) => {
    res.json({ items: await service.list() });
  });

  router.post('/repositories', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const input = parse(createRepositorySchema, req.body);
    const [decision] = await permissions.authorize([{ permission: sandboxRepositoryCreatePermission }], { credentials });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`Making a repository needs the permission ${sandboxRepositoryCreatePermission.name}, which you do not have.`);
    }
    const { userEntityRef: userRef } = credentials.principal;
    const event = await auditor.createEvent({ eventId: 'repository-create', request: req, severityLevel: 'medium', meta: { name: input.name, ownerRef: input.ownerRef } });
    res.json(await audited(event, () => service.create({ ...input, userRef })));
  });

  router.get('/repositories/:owner/:name', async (req, res) => {
    res.json(await service.get(req.params.owner, req.params.name));
  });

  router.get('/repositories/:owner/:name/content', async (req, res) => {
    const { ref, path } = parse(placeQuery, req.query);
    res.json(await readContent({ ...(await service.open(req.params.owner, req.params.name)), ref, path: path ?? '' }));
  });

  router.get('/repositories/:owner/:name/commits', async (req, res) => {
    const { ref, path, offset, limit } = parse(commitsQuery, req.query);
    const { reader } = await service.open(req.params.owner, req.params.name);
    // One more than asked for tells whether there is a next page.
    const commits = await reader.log({ ref, path, offset, limit: limit + 1 });
    res.json({ items: commits.slice(0, limit), ...(commits.length > limit ? { next: offset + limit } : {}) });
  });

  router.get('/repositories/:owner/:name/raw', async (req, res) => {
    const { ref, path } = parse(placeQuery, req.query);
    const { reader } = await service.open(req.params.owner, req.params.name);
    const content = await readRaw({ reader, ref, path: path ?? '' });
    // Never rendered by a browser as a page of the portal's own origin.
    res.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent((path ?? '').split('/').pop() ?? 'file')}`);
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.type('application/octet-stream').send(content);
  });

  router.put('/repositories/:owner/:name/snapshot', async (req, res) => {
    const userRef = await userOf(req);
    const { owner, name } = req.params;
    const { message } = parse(z.object({ message: z.string().trim().min(1).max(1000) }), req.query);
    const event = await auditor.createEvent({ eventId: 'repository-snapshot', request: req, severityLevel: 'medium', meta: { owner, name } });
    res.json(await audited(event, () => service.snapshot({ owner, name, userRef, message, tar: req })));
  });

  router.get('/access-tokens', async (req, res) => {
    res.json({ items: await tokens.list(await userOf(req)) });
  });

  router.post('/access-tokens', async (req, res) => {
    const userRef = await userOf(req);
    const input = parse(createAccessTokenSchema, req.body);
    const event = await auditor.createEvent({ eventId: 'access-token-create', request: req, severityLevel: 'medium', meta: { name: input.name } });
    res.status(201).json(await audited(event, () => tokens.create(userRef, input)));
  });

  router.delete('/access-tokens/:id', async (req, res) => {
    const userRef = await userOf(req);
    const event = await auditor.createEvent({ eventId: 'access-token-revoke', request: req, severityLevel: 'medium', meta: { id: req.params.id } });
    res.json(await audited(event, () => tokens.revoke(userRef, req.params.id)));
  });

  return router;
}

/** @throws InputError that names each field and what is wrong with it. */
function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const faults = result.error.issues.map(issue => (issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message));
  throw new InputError(faults.join('; '));
}

async function audited<T>(event: Awaited<ReturnType<AuditorService['createEvent']>>, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({ error: error instanceof Error ? error : new Error(String(error)) });
    throw error;
  }
}
