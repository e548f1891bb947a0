import { useApi } from '@backstage/frontend-plugin-api';
import { RepositoryLocation } from '@slipway/plugin-sandbox-common';
import { useEffect, useState } from 'react';
import { sandboxApiRef } from '../api';
import { imageType } from '../lib/imageType';
import { toDataUrl } from '../lib/toDataUrl';

/**
 * Fetches images of a repository and answers with what an `img` can show, by
 * path. Images that cannot be had are left out.
 */
export function useRepositoryImages(
  place: RepositoryLocation,
  paths: string[],
): Record<string, string> {
  const { owner, name, ref } = place;
  const sandboxApi = useApi(sandboxApiRef);
  const [images, setImages] = useState<Record<string, string>>({});
  // A list is a new one with each rendering; its text is not.
  const key = JSON.stringify(paths);

  useEffect(() => {
    let current = true;
    const show = async (path: string, type: string) => {
      try {
        const blob = await sandboxApi.getRaw({ owner, name, ref, path });
        const url = await toDataUrl(blob, type);
        if (current) setImages(before => ({ ...before, [path]: url }));
      } catch {
        // The text that stands for the image stays, which is all there is to say about a broken link.
      }
    };
    setImages({});
    for (const path of new Set(paths)) {
      const type = imageType(path);
      if (type) show(path, type);
    }
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sandboxApi, owner, name, ref, key]);

  return images;
}
