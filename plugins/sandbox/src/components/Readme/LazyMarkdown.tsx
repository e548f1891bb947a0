import { Skeleton } from '@backstage/ui';
import { lazy, Suspense } from 'react';
import type { MarkdownViewProps } from './MarkdownView';

// The renderer is large, and most files are not Markdown.
const MarkdownView = lazy(async () => ({
  default: (await import('./MarkdownView')).MarkdownView,
}));

export function LazyMarkdown(props: MarkdownViewProps) {
  return (
    <Suspense fallback={<Skeleton width="100%" height={160} />}>
      <MarkdownView {...props} />
    </Suspense>
  );
}
