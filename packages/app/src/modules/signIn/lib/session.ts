import type {
  BackstageUserIdentity,
  ProfileInfo,
} from '@backstage/frontend-plugin-api';

export interface Session {
  profile: ProfileInfo;
  backstageIdentity: {
    token: string;
    identity: BackstageUserIdentity;
  };
}

/** Checks an answer of the auth backend's `refresh`. */
export function parseSession(body: unknown): Session {
  const { backstageIdentity, profile } = fields(body);
  const { token, identity } = fields(backstageIdentity);
  const { userEntityRef, ownershipEntityRefs } = fields(identity);
  if (
    typeof token !== 'string' ||
    typeof userEntityRef !== 'string' ||
    !Array.isArray(ownershipEntityRefs) ||
    !ownershipEntityRefs.every(isString)
  ) {
    throw new Error('The sign-in answer has no identity in it.');
  }
  const { displayName, email, picture } = fields(profile);
  return {
    profile: {
      displayName: text(displayName),
      email: text(email),
      picture: text(picture),
    },
    backstageIdentity: {
      token,
      identity: { type: 'user', userEntityRef, ownershipEntityRefs },
    },
  };
}

export function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
