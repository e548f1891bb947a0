import { Link } from '@backstage/ui';
import { RiSettings3Line } from '@remixicon/react';
import { CodeBlock } from '../CodeBlock';
import { Message } from '../Message';

export interface NotConfiguredProps {
  /** What would be here: "Logs", "Sign-in with GitHub". */
  what: string;
  /** The config key that turns it on, such as `monitoring.sources.loki`. */
  configKey: string;
  /** A page of our docs that explains the key. */
  docsHref?: string;
  /** The smallest config that works, ready to paste. */
  block?: { label?: string; code: string };
}

/** Works, but nobody has set it up: the key, the page that explains it, the block. */
export function NotConfigured(props: NotConfiguredProps) {
  const { what, configKey, docsHref, block } = props;
  return (
    <Message
      icon={RiSettings3Line}
      title={`${what}: not configured`}
      actions={docsHref && <Link href={docsHref}>How to configure {what}</Link>}
    >
      <p>
        Set <code>{configKey}</code> in the configuration and restart.
      </p>
      {block && (
        <CodeBlock label={block.label ?? 'app-config.yaml'} code={block.code} />
      )}
    </Message>
  );
}
