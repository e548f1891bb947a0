import { Box, Button } from '@backstage/ui';
import { AccessToken } from '@slipway/plugin-sandbox-common';
import { Status, Time } from '@slipway/plugin-ui';
import { useState } from 'react';
import styles from './TokenList.module.css';
import { RevokeTokenDialog } from './RevokeTokenDialog';
import { sortTokens, tokenState } from './tokenState';

const STATUS = {
  active: { status: 'ok', label: 'Active' },
  expiring: { status: 'warning', label: 'Expires soon' },
  expired: { status: 'unknown', label: 'Expired' },
  revoked: { status: 'unknown', label: 'Revoked' },
} as const;

export interface TokenListProps {
  tokens: AccessToken[];
  onRevoked(name: string): void;
}

/** A table; on a narrow screen each row becomes a block. */
export function TokenList({ tokens, onRevoked }: TokenListProps) {
  const [revoking, setRevoking] = useState<AccessToken>();
  const now = Date.now();
  return (
    <Box bg="neutral" className={styles.frame}>
      <table className={styles.tokens} aria-labelledby="access-tokens">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">State</th>
            <th scope="col">Made</th>
            <th scope="col">Expires</th>
            <th scope="col">Last used</th>
            <th scope="col">
              <span className={styles.hidden}>Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sortTokens(tokens, now).map(token => {
            const state = tokenState(token, now);
            const over = state === 'expired' || state === 'revoked';
            return (
              <tr key={token.id} data-over={over || undefined}>
                <th scope="row">{token.name}</th>
                <td>
                  <Status {...STATUS[state]} />
                </td>
                <td data-label="Made">
                  <Time at={token.createdAt} />
                </td>
                <td data-label={state === 'expired' ? 'Expired' : 'Expires'}>
                  <Time at={token.expiresAt} />
                </td>
                <td data-label="Last used">
                  {token.lastUsedAt ? <Time at={token.lastUsedAt} /> : 'Never'}
                </td>
                <td>
                  {!over && (
                    <Button
                      variant="secondary"
                      aria-label={`Revoke ${token.name}`}
                      onPress={() => setRevoking(token)}
                    >
                      Revoke
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {revoking && (
        <RevokeTokenDialog
          token={revoking}
          onClose={() => setRevoking(undefined)}
          onRevoked={() => {
            setRevoking(undefined);
            onRevoked(revoking.name);
          }}
        />
      )}
    </Box>
  );
}
