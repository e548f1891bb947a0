import { Select } from '@backstage/ui';
import { RiGitBranchLine } from '@remixicon/react';
import { Content } from '@slipway/plugin-sandbox-common';
import styles from './PlaceBar.module.css';

type Refs = Content['refs'];

export interface RefSelectProps {
  /** A branch, tag or commit. */
  current: string;
  refs: Refs;
  onSelect(ref: string): void;
}

/** Goes to another branch or tag. */
export function RefSelect({ current, refs, onSelect }: RefSelectProps) {
  const known = refs.find(ref => ref.name === current);
  const sections = [
    { title: 'Branches', options: optionsOf(refs, 'branch') },
    { title: 'Tags', options: optionsOf(refs, 'tag') },
    // Somebody who follows a link to a commit is at none of the above.
    {
      title: 'Commit',
      options: known
        ? []
        : [{ value: `commit:${current}`, label: shortRef(current) }],
    },
  ].filter(section => section.options.length > 0);

  return (
    <Select
      className={styles.ref}
      aria-label="Branch or tag"
      icon={<RiGitBranchLine aria-hidden />}
      options={sections}
      search={
        refs.length > 10 ? { placeholder: 'Find a branch or tag' } : undefined
      }
      value={`${known?.type ?? 'commit'}:${current}`}
      onChange={key => {
        if (typeof key !== 'string') return;
        const ref = key.slice(key.indexOf(':') + 1);
        if (ref !== current) onSelect(ref);
      }}
    />
  );
}

/** A branch and a tag may have the same name, so the type is part of the key. */
function optionsOf(refs: Refs, type: Refs[number]['type']) {
  return refs
    .filter(ref => ref.type === type)
    .map(ref => ({ value: `${type}:${ref.name}`, label: ref.name }));
}

function shortRef(ref: string): string {
  return /^[0-9a-f]{40}$/.test(ref) ? ref.slice(0, 8) : ref;
}
