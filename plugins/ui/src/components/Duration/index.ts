export { Duration, type DurationProps } from './Duration';
export { formatDuration } from './formatDuration';
