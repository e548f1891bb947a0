export interface LogoIconProps {
  /** Width and height in pixels. */
  size?: number;
}

/** A hull on an incline, on its way to the water. Same shape as `public/favicon.svg`. */
export function LogoIcon(props: LogoIconProps) {
  const { size = 24 } = props;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden>
      <g transform="translate(0 -1.5) rotate(16 16 16)">
        <path
          d="M2 9h28l-4.8 8.5A3 3 0 0 1 22.6 19H7.7a3 3 0 0 1-2.9-2.2Z"
          fill="var(--slipway-accent)"
        />
        <path
          d="M4.5 24.2H31.5"
          stroke="currentColor"
          strokeWidth="3.2"
          strokeLinecap="round"
        />
      </g>
    </svg>
  );
}
