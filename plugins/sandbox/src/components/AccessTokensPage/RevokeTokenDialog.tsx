import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { AccessToken } from '@slipway/plugin-sandbox-common';
import { useState } from 'react';
import { describeError } from '@slipway/plugin-ui';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { sandboxApiRef } from '../../api';

export interface RevokeTokenDialogProps {
  token: AccessToken;
  onClose(): void;
  onRevoked(): void;
}

export function RevokeTokenDialog({
  token,
  onClose,
  onRevoked,
}: RevokeTokenDialogProps) {
  const sandboxApi = useApi(sandboxApiRef);
  const [failure, setFailure] = useState<unknown>();
  const [{ loading }, revoke] = useAsyncFn(async () => {
    setFailure(undefined);
    try {
      await sandboxApi.revokeAccessToken(token.id);
      onRevoked();
    } catch (error) {
      setFailure(error);
    }
  }, [sandboxApi, token.id, onRevoked]);

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()}>
      <DialogHeader>Revoke “{token.name}”?</DialogHeader>
      <DialogBody>
        <p>
          Whatever uses this access token can no longer read or push. This
          cannot be undone; you can make a new one.
        </p>
        {failure !== undefined && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={`“${token.name}” was not revoked`}
            description={describeError(failure).cause}
          />
        )}
      </DialogBody>
      <DialogFooter>
        {/* Not primary: on a dark page that is white on a red too light to read. */}
        <Button
          variant="secondary"
          destructive
          onPress={() => !loading && revoke()}
        >
          {`${loading ? 'Revoking' : 'Revoke'} ${token.name}`}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          Keep it
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
