import type { RemixiconComponentType } from '@remixicon/react';

export interface ThemeIconProps {
  icon: RemixiconComponentType;
}

/** The settings page hands Material UI's names of colours to it, which no SVG knows. */
export function ThemeIcon({ icon: Icon }: ThemeIconProps) {
  return <Icon size={18} />;
}
