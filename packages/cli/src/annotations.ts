/** One annotation that Slipway reads from `metadata.annotations`. */
export interface KnownAnnotation {
  name: string;
  title: string;
  /** What it is for, in one sentence. Shown by editors. */
  description: string;
  /** A valid value, used in help and in error messages. */
  example: string;
  /** The values that are allowed, when not just any text. */
  pattern?: string;
}

/** Annotations below this prefix are ours, so a name we do not know is a slip. */
export const ANNOTATION_PREFIX = 'slipway.dev/';

/**
 * The one list of our annotations. The linter, its suggestions and the schema
 * for editors are all made from it, so an annotation is added here and nowhere
 * else (then run `yarn schema`).
 */
export const knownAnnotations: readonly KnownAnnotation[] = [
  {
    name: 'slipway.dev/template',
    title: 'Made from template',
    description:
      'Reference of the software template this was made from, so that the portal can show it.',
    example: 'template:default/node-service',
    pattern: '^\\S+$',
  },
  {
    name: 'slipway.dev/repository',
    title: 'Repository in the embedded Git host',
    description:
      'The repository of this entity in the Git host that comes with Slipway, as owner/name.',
    example: 'payments/orders',
    pattern: '^[^/\\s]+/[^/\\s]+$',
  },
];
