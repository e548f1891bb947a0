import { Link } from '@backstage/ui';
import {
  RiCornerLeftUpLine,
  RiFileLine,
  RiFolderFill,
  RiGitRepositoryLine,
  RiLinksLine,
} from '@remixicon/react';
import {
  formatRepositoryPath,
  RepositoryLocation,
  TreeEntry,
} from '@slipway/plugin-sandbox-common';
import { formatBytes } from '../../lib/formatBytes';
import { folderOf } from '../../lib/repositoryPaths';
import styles from './FolderListing.module.css';

const KINDS = {
  folder: { Icon: RiFolderFill, label: 'Folder' },
  file: { Icon: RiFileLine, label: 'File' },
  link: { Icon: RiLinksLine, label: 'Symbolic link' },
  submodule: { Icon: RiGitRepositoryLine, label: 'Submodule' },
};

export interface FolderListingProps {
  place: RepositoryLocation & { ref: string };
  entries: TreeEntry[];
}

/** What is in a folder: folders first, each by name. */
export function FolderListing({ place, entries }: FolderListingProps) {
  const sorted = [...entries].sort(
    (a, b) =>
      Number(b.type === 'folder') - Number(a.type === 'folder') ||
      a.name.localeCompare(b.name),
  );
  const at = (path: string) => formatRepositoryPath({ ...place, path });
  return (
    <table className={styles.listing}>
      <caption className={styles.hidden}>
        Content of {place.path || place.name}
      </caption>
      <thead className={styles.hidden}>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Size</th>
        </tr>
      </thead>
      <tbody>
        {place.path && (
          <tr>
            <td>
              <RiCornerLeftUpLine aria-hidden className={styles.icon} />
              <Link href={at(folderOf(place.path))} aria-label="Parent folder">
                ..
              </Link>
            </td>
            <td />
          </tr>
        )}
        {sorted.map(entry => {
          const { Icon, label } = KINDS[entry.type];
          const path = place.path ? `${place.path}/${entry.name}` : entry.name;
          return (
            <tr key={entry.name}>
              <td>
                <Icon
                  role="img"
                  aria-label={label}
                  className={styles.icon}
                  data-kind={entry.type}
                />
                {entry.type === 'submodule' ? (
                  <span>{entry.name}</span>
                ) : (
                  <Link href={at(path)}>{entry.name}</Link>
                )}
              </td>
              <td className={styles.size}>
                {entry.size !== undefined && formatBytes(entry.size)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
