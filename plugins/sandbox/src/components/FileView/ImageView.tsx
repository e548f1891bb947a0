import { Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RepositoryLocation } from '@slipway/plugin-sandbox-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sandboxApiRef } from '../../api';
import { imageType } from '../../lib/imageType';
import { baseNameOf } from '../../lib/repositoryPaths';
import { toDataUrl } from '../../lib/toDataUrl';
import { Failure } from '../Failure';
import styles from './FileView.module.css';

/** A picture that is a file of the repository. */
export function ImageView({ place }: { place: RepositoryLocation }) {
  const { owner, name, ref, path } = place;
  const sandboxApi = useApi(sandboxApiRef);
  const { value, error, retry } = useAsyncRetry(async () => {
    const blob = await sandboxApi.getRaw({ owner, name, ref, path });
    return toDataUrl(blob, imageType(path) ?? blob.type);
  }, [sandboxApi, owner, name, ref, path]);

  if (error) return <Failure error={error} retry={retry} place={place} />;
  if (!value) return <Skeleton width="100%" height={200} />;
  return <img className={styles.image} src={value} alt={baseNameOf(path)} />;
}
