import {
  Content,
  formatRepositoryPath,
  RepositoryLocation,
} from '@slipway/plugin-sandbox-common';
import { Navigate } from 'react-router-dom';
import { useContent } from '../../hooks/useContent';
import { usePlace } from '../../hooks/usePlace';
import { baseNameOf } from '../../lib/repositoryPaths';
import { CommitLine } from '../CommitLine';
import { EmptyRepository } from '../EmptyRepository';
import { Failure } from '../Failure';
import { FileView } from '../FileView';
import { FolderListing } from '../FolderListing';
import { PlaceBar } from '../PlaceBar';
import { Readme } from '../Readme';
import { RepositoryFrame } from '../RepositoryFrame';
import { RepositoryHeader } from '../RepositoryHeader';
import { RepositorySkeleton } from '../RepositorySkeleton';

/** A folder or a file of a repository at a branch, tag or commit. */
export function ContentPage() {
  const place = usePlace();
  const { owner, name } = place;
  // Somebody has pasted the clone URL into the browser.
  if (name.endsWith('.git')) {
    const plain = { owner, name: name.slice(0, -'.git'.length), path: '' };
    return <Navigate to={formatRepositoryPath(plain)} replace />;
  }
  // What was shown of one repository is nothing to go on with in another.
  return <ContentOf key={`${owner}/${name}`} place={place} />;
}

function ContentOf({ place }: { place: RepositoryLocation }) {
  const { value, error, loading, retry } = useContent(place);
  return (
    <RepositoryFrame owner={place.owner} name={place.name} busy={loading}>
      {error && <Failure error={error} retry={retry} place={place} />}
      {!error && !value && <RepositorySkeleton />}
      {value && (
        <>
          <RepositoryHeader
            repository={value.repository}
            brief={value.path !== ''}
          />
          <Place content={value} />
        </>
      )}
    </RepositoryFrame>
  );
}

function Place({ content: all }: { content: Content }) {
  const { repository, ref, refs, path, lastCommit, content } = all;
  const place = { owner: repository.owner, name: repository.name, ref, path };

  if (content.type === 'empty') {
    return <EmptyRepository repository={repository} />;
  }
  return (
    <>
      <PlaceBar place={place} refs={refs} view="content" />
      {lastCommit && (
        <CommitLine
          owner={place.owner}
          name={place.name}
          commit={lastCommit}
          framed
        />
      )}
      {content.type === 'folder' && (
        <>
          <FolderListing place={place} entries={content.entries} />
          {content.readme && <Readme place={place} readme={content.readme} />}
        </>
      )}
      {content.type === 'file' && (
        <FileView
          // What a reader chose for one file (preview, lines) is not for the next.
          key={`${ref}:${path}`}
          place={place}
          fileName={baseNameOf(path)}
          file={content}
        />
      )}
    </>
  );
}
