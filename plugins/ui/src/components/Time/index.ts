export { formatRelative } from './formatRelative';
export { Time, type TimeProps } from './Time';
export { useNow } from './useNow';
