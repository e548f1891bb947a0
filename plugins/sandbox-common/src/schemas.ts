import { z } from 'zod';
import { explainName } from './names';

const nameOf = (kind: 'repository' | 'owner') =>
  z.string().superRefine((value, context) => {
    const problem = explainName(kind, value);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  });

/** A repository in the embedded Git host. Times are ISO 8601 in UTC. */
export const repositorySchema = z.object({
  owner: z.string(),
  name: z.string(),
  /** The entity that owns it: its members may push. */
  ownerRef: z.string(),
  description: z.string(),
  defaultBranch: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** When commits last arrived; absent while it is empty. */
  pushedAt: z.string().optional(),
  /** For `git clone`. */
  cloneUrl: z.string(),
  /** For a person to browse. */
  url: z.string(),
  /** Set when it is a read-only copy of a repository on this machine: the folder of that one. */
  mirrorOf: z.string().optional(),
});
export type Repository = z.infer<typeof repositorySchema>;

export const createRepositorySchema = z.object({
  name: nameOf('repository'),
  ownerRef: z.string().min(1).max(200),
  description: z.string().max(500).default(''),
});
export type CreateRepository = z.input<typeof createRepositorySchema>;

export const commitSchema = z.object({
  id: z.string(),
  subject: z.string(),
  authorName: z.string(),
  authorEmail: z.string(),
  /** ISO 8601. */
  authoredAt: z.string(),
});
export type Commit = z.infer<typeof commitSchema>;

export const treeEntrySchema = z.object({
  name: z.string(),
  type: z.enum(['file', 'folder', 'link', 'submodule']),
  /** In bytes, of files. */
  size: z.number().optional(),
});
export type TreeEntry = z.infer<typeof treeEntrySchema>;

/** What is at a path of a repository at a ref: a folder with its entries, or a file with its content. */
export const contentSchema = z.object({
  repository: repositorySchema,
  ref: z.string(),
  path: z.string(),
  refs: z.array(z.object({ name: z.string(), type: z.enum(['branch', 'tag']) })),
  /** The last commit that touched the path; absent in an empty repository. */
  lastCommit: commitSchema.optional(),
  content: z.discriminatedUnion('type', [
    z.object({ type: z.literal('empty') }),
    z.object({
      type: z.literal('folder'),
      entries: z.array(treeEntrySchema),
      /** The text of the folder's README, where it has one of a reasonable size. */
      readme: z.object({ name: z.string(), text: z.string() }).optional(),
    }),
    z.object({
      type: z.literal('file'),
      size: z.number(),
      /** Absent when the file is binary or too large to show. */
      text: z.string().optional(),
      omitted: z.enum(['binary', 'large']).optional(),
    }),
  ]),
});
export type Content = z.infer<typeof contentSchema>;

/** A personal access token, without its secret. Times are ISO 8601 in UTC. */
export const accessTokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().optional(),
  revokedAt: z.string().optional(),
});
export type AccessToken = z.infer<typeof accessTokenSchema>;

export const createAccessTokenSchema = z.object({
  name: z.string().trim().min(1, 'Give the token a name that says where it is used.').max(100),
  /** How long it holds, in days. */
  days: z.number().int().min(1).max(365).default(90),
});
export type CreateAccessToken = z.input<typeof createAccessTokenSchema>;

/** The answer to making a token: the only time its secret is told. */
export const createdAccessTokenSchema = accessTokenSchema.extend({ secret: z.string() });
export type CreatedAccessToken = z.infer<typeof createdAccessTokenSchema>;

/** Announced on the events service, once for each push, after the refs moved. */
export interface RepositoryPush {
  owner: string;
  name: string;
  /** The entity ref of who pushed. */
  pushedBy: string;
  defaultBranch: string;
  /** `before` is absent for a new ref, `after` for a deleted one. */
  refs: Array<{ ref: string; before?: string; after?: string }>;
}
