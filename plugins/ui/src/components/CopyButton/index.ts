export { CopyButton, type CopyButtonProps } from './CopyButton';
export { useCopy, type CopyOutcome } from './useCopy';
