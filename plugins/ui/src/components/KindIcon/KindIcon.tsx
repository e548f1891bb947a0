import {
  RiBookletLine,
  RiBox3Line,
  RiBracesLine,
  RiDatabase2Line,
  RiFileCopy2Line,
  RiGlobalLine,
  RiMapPinLine,
  RiQuestionLine,
  RiServerLine,
  RiStackLine,
  RiTeamLine,
  RiUserLine,
  RiWindowLine,
  type RemixiconComponentType,
} from '@remixicon/react';

const BY_KIND: Record<string, RemixiconComponentType> = {
  api: RiBracesLine,
  component: RiBox3Line,
  domain: RiGlobalLine,
  group: RiTeamLine,
  location: RiMapPinLine,
  resource: RiDatabase2Line,
  system: RiStackLine,
  template: RiFileCopy2Line,
  user: RiUserLine,
};

const BY_COMPONENT_TYPE: Record<string, RemixiconComponentType> = {
  library: RiBookletLine,
  service: RiServerLine,
  website: RiWindowLine,
};

export interface KindIconProps {
  kind: string;
  /** A component's type narrows the icon down. */
  type?: string;
  size?: number;
}

/** Says what kind of thing a name is. Decoration: the kind must be in words nearby. */
export function KindIcon({ kind, type, size = 16 }: KindIconProps) {
  const lowerKind = kind.toLowerCase();
  const Icon =
    (lowerKind === 'component' && type && BY_COMPONENT_TYPE[type]) ||
    BY_KIND[lowerKind] ||
    RiQuestionLine;
  return <Icon size={size} aria-hidden focusable={false} />;
}
