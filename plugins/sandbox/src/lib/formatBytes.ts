const UNITS = ['B', 'KiB', 'MiB', 'GiB'];

/** A size as a person reads it: `812 B`, `3.4 KiB`, `27 MiB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${
    UNITS[unit]
  }`;
}
