import { Button } from '@backstage/ui';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { RiDownloadLine } from '@remixicon/react';
import { RepositoryLocation } from '@slipway/plugin-sandbox-common';
import { describeError } from '@slipway/plugin-ui';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { sandboxApiRef } from '../../api';

export interface DownloadButtonProps {
  place: RepositoryLocation;
  fileName: string;
}

/** Saves a file as it is. A plain link cannot: the host wants the caller's token. */
export function DownloadButton({ place, fileName }: DownloadButtonProps) {
  const sandboxApi = useApi(sandboxApiRef);
  const toastApi = useApi(toastApiRef);
  const [{ loading }, download] = useAsyncFn(async () => {
    try {
      save(await sandboxApi.getRaw(place), fileName);
    } catch (error) {
      toastApi.post({
        title: `${fileName} could not be downloaded`,
        description: describeError(error).cause,
        status: 'danger',
      });
    }
  }, [sandboxApi, toastApi, place, fileName]);

  return (
    <Button
      variant="tertiary"
      iconStart={<RiDownloadLine aria-hidden />}
      isPending={loading}
      onPress={download}
      aria-label={`Download ${fileName}`}
    >
      Download
    </Button>
  );
}

function save(blob: Blob, fileName: string) {
  // Bytes of no known kind: a browser saves these and never opens them as a page of the portal.
  const bytes = new Blob([blob], { type: 'application/octet-stream' });
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // At once would be too early for some browsers.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
