import {
  createExtensionBlueprint,
  createExtensionDataRef,
  type ApiHolder,
} from '@backstage/frontend-plugin-api';

/** One thing that needs the reader of Home. */
export interface HomeAttentionItem {
  /** Unique within its source, and the same from one load to the next. */
  id: string;
  /** How bad it is. Without one it is news, and comes last. What is fine does not belong here. */
  status?: 'failing' | 'warning' | 'running' | 'unknown';
  /** What is wrong with what: "orders could not be read". */
  title: string;
  /** The cause, or what to do, in a line. */
  detail?: string;
  /** Where it is dealt with. */
  href: string;
  /** When it came up, ISO 8601. */
  at?: string;
}

/** Who is asking, and the APIs of the app to ask with. */
export interface HomeAttentionContext {
  apis: ApiHolder;
  userRef: string;
  /** The user and the groups they belong to: whoever owns what is theirs. */
  ownershipRefs: string[];
}

/**
 * Finds what needs the signed-in user. Sources are asked next to each other,
 * again and again while Home is open; one that throws is named beside what the
 * others found.
 */
export interface HomeAttentionSource {
  /** Completes "Could not check …": "your runs of templates". */
  title: string;
  load(context: HomeAttentionContext): Promise<HomeAttentionItem[]>;
}

const sourceDataRef = createExtensionDataRef<HomeAttentionSource>().with({
  id: 'slipway.home-attention-source',
});

/**
 * Adds to "Needs attention" on Home. It takes facts rather than elements, so
 * that Home can sort all of them worst first, and say so when there is nothing.
 */
export const HomeAttentionBlueprint = createExtensionBlueprint({
  kind: 'home-attention',
  attachTo: { id: 'page:home', input: 'attention' },
  output: [sourceDataRef],
  dataRefs: { source: sourceDataRef },
  factory: (params: HomeAttentionSource) => [sourceDataRef(params)],
});
