import { ButtonIcon } from '@backstage/ui';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiFileCopyLine,
} from '@remixicon/react';
import styles from './CopyButton.module.css';
import { useCopy } from './useCopy';

export interface CopyButtonProps {
  text: string;
  /** What is copied, for those who do not see where the button stands. */
  label: string;
}

const icons = {
  idle: <RiFileCopyLine size={16} />,
  copied: <RiCheckLine size={16} />,
  failed: <RiErrorWarningLine size={16} />,
};

/** Puts a text on the clipboard and says whether that worked. */
export function CopyButton(props: CopyButtonProps) {
  const { text, label } = props;
  const { outcome, copy } = useCopy(text);
  return (
    <span className={styles.root}>
      <ButtonIcon
        variant="tertiary"
        size="small"
        aria-label={label}
        icon={icons[outcome]}
        onPress={copy}
      />
      <span role="status" className={styles.outcome}>
        {outcome === 'copied' && 'Copied'}
        {outcome === 'failed' && 'Not copied: select the text and copy it'}
      </span>
    </span>
  );
}
