import { Box, ButtonLink } from '@backstage/ui';
import {
  Content,
  formatRepositoryPath,
  RepositoryLocation,
} from '@slipway/plugin-sandbox-common';
import { CopyButton } from '@slipway/plugin-ui';
import { useLocation, useSearchParams } from 'react-router-dom';
import { formatBytes } from '../../lib/formatBytes';
import { imageType } from '../../lib/imageType';
import { splitLines } from '../../lib/splitLines';
import { folderOf } from '../../lib/repositoryPaths';
import { LazyMarkdown } from '../Readme';
import { CodeView } from './CodeView';
import { DownloadButton } from './DownloadButton';
import styles from './FileView.module.css';
import { ImageView } from './ImageView';

type File = Extract<Content['content'], { type: 'file' }>;

const MAX_IMAGE_BYTES = 10 * 1024 * 1024;

export interface FileViewProps {
  place: RepositoryLocation & { ref: string };
  fileName: string;
  file: File;
}

/** A file: its text, its rendering for Markdown, the picture for images, or why there is none. */
export function FileView({ place, fileName, file }: FileViewProps) {
  const { hash } = useLocation();
  const [search] = useSearchParams();
  const isMarkdown = file.text !== undefined && /\.md$/i.test(fileName);
  // A link to a line can only be followed in the source.
  const rendered = isMarkdown && !search.has('plain') && !hash.startsWith('#L');
  const lines = file.text === undefined ? [] : splitLines(file.text);

  return (
    <Box
      as="section"
      bg="neutral"
      className={styles.file}
      aria-label={fileName}
    >
      <div className={styles.toolbar}>
        <span className={styles.facts}>
          {file.text !== undefined &&
            `${lines.length} ${lines.length === 1 ? 'line' : 'lines'}, `}
          {formatBytes(file.size)}
        </span>
        {isMarkdown && (
          <ButtonLink
            variant="tertiary"
            href={`${formatRepositoryPath(place)}${rendered ? '?plain' : ''}`}
          >
            {rendered ? 'Source' : 'Preview'}
          </ButtonLink>
        )}
        {file.text !== undefined && (
          <CopyButton text={file.text} label={`Copy ${fileName}`} />
        )}
        <DownloadButton place={place} fileName={fileName} />
      </div>
      <FileBody place={place} file={file} rendered={rendered} lines={lines} />
    </Box>
  );
}

interface FileBodyProps {
  place: RepositoryLocation & { ref: string };
  file: File;
  rendered: boolean;
  lines: string[];
}

function FileBody({ place, file, rendered, lines }: FileBodyProps) {
  if (rendered && file.text !== undefined) {
    return (
      <div className={styles.prose}>
        <LazyMarkdown
          place={place}
          folder={folderOf(place.path)}
          text={file.text}
        />
      </div>
    );
  }
  if (file.text === '')
    return <p className={styles.remark}>This file is empty.</p>;
  if (file.text !== undefined) return <CodeView lines={lines} />;
  if (imageType(place.path) && file.size <= MAX_IMAGE_BYTES) {
    return <ImageView place={place} />;
  }
  return (
    <p className={styles.remark}>
      {file.omitted === 'large'
        ? 'This file is too large to show here.'
        : 'This file is not text.'}{' '}
      Download it to open it.
    </p>
  );
}
