import { CopyButton } from '../CopyButton';
import styles from './CodeBlock.module.css';

export interface CodeBlockProps {
  code: string;
  /** Where it goes: "app-config.yaml", "catalog-info.yaml", "in a shell". */
  label: string;
}

/** A block to paste, with the place it belongs to and a button that copies it. */
export function CodeBlock(props: CodeBlockProps) {
  const { code, label } = props;
  return (
    <figure className={styles.root}>
      <figcaption className={styles.caption}>
        <span>{label}</span>
        <CopyButton text={code} label={`Copy the block for ${label}`} />
      </figcaption>
      {/* A long line scrolls, which the keyboard must be able to do as well. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.code} tabIndex={0} aria-label={label}>
        {code}
      </pre>
    </figure>
  );
}
