const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "4 min ago", "in 2 h", "12 Mar": coarse, because the exact time is one hover away. */
export function formatRelative(time: Date, now: Date): string {
  const distance = now.getTime() - time.getTime();
  const size = Math.abs(distance);
  // Clocks of two machines differ by a little; that is no future.
  if (size < 10_000) {
    return 'just now';
  }
  if (size >= 30 * DAY) {
    return formatDay(time, now);
  }
  const text = formatSize(size);
  return distance > 0 ? `${text} ago` : `in ${text}`;
}

function formatSize(size: number): string {
  if (size < MINUTE) {
    return `${Math.floor(size / 1000)} s`;
  }
  if (size < HOUR) {
    return `${Math.floor(size / MINUTE)} min`;
  }
  if (size < DAY) {
    return `${Math.floor(size / HOUR)} h`;
  }
  const days = Math.floor(size / DAY);
  return days === 1 ? '1 day' : `${days} days`;
}

function formatDay(time: Date, now: Date): string {
  return time.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(time.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  });
}
