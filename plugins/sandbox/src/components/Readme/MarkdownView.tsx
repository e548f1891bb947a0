import { MarkdownContent } from '@backstage/core-components';
import {
  formatRepositoryPath,
  RepositoryLocation,
} from '@slipway/plugin-sandbox-common';
import { useRepositoryImages } from '../../hooks/useRepositoryImages';
import { imageLinks } from '../../lib/imageLinks';
import { resolveInRepository } from '../../lib/repositoryPaths';
import styles from './Readme.module.css';

export interface MarkdownViewProps {
  place: RepositoryLocation & { ref: string };
  /** The folder that relative links start from. */
  folder: string;
  text: string;
}

/** Markdown of a repository. Links and pictures that are relative lead to the files beside it. */
export function MarkdownView({ place, folder, text }: MarkdownViewProps) {
  const pathOf = (link: string) => resolveInRepository(folder, link)?.path;
  const images = useRepositoryImages(
    place,
    imageLinks(text).flatMap(link => pathOf(link) ?? []),
  );
  return (
    <MarkdownContent
      className={styles.markdown}
      content={text}
      transformLinkUri={link => {
        const target = resolveInRepository(folder, link);
        if (!target) return link;
        const href = formatRepositoryPath({ ...place, path: target.path });
        return href + target.suffix;
      }}
      // A picture from elsewhere would tell that site who reads this. Its text stands in for it.
      transformImageUri={link => {
        const path = pathOf(link);
        return path === undefined ? '' : images[path] ?? '';
      }}
    />
  );
}
