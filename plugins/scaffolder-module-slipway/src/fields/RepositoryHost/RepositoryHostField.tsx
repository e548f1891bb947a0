import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup, TextField } from '@backstage/ui';
import { useEffect, useId, useMemo, useState } from 'react';
import { ConnectHint } from './ConnectHint';
import { explainOwner } from './explainOwner';
import { EMBEDDED, formatHostValue, parseHostValue } from './hostValue';
import { HostChoice, readHosts } from './readHosts';
import styles from './RepositoryHostField.module.css';
import { repositoryHostSchema } from './schema';

/** Where the new repository goes. */
export function RepositoryHostField({
  formData,
  onChange,
  required,
  disabled,
  rawErrors,
  schema,
  uiSchema,
}: typeof repositoryHostSchema.TProps) {
  const config = useApi(configApiRef);
  const hosts = useMemo(() => readHosts(config), [config]);
  const value = parseHostValue(formData);
  const chosen = hosts.find(({ host }) => host === value?.host);
  const owner = value?.owner ?? '';
  const choose = (host: string) =>
    onChange(formatHostValue({ host, owner: '' }));

  // Something is always chosen: the first, which is the embedded host where there is one.
  const preset = !chosen && hosts.length > 0 ? hosts[0].host : undefined;
  useEffect(() => {
    if (preset) onChange(formatHostValue({ host: preset, owner: '' }));
    // Only what is to be preset matters; the form hands in a new onChange each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [preset]);

  if (hosts.length === 0) return <ConnectHint offered="nothing" />;
  return (
    <div className={styles.field}>
      <RadioGroup
        label={schema.title ?? 'Repository host'}
        description={uiSchema?.['ui:description'] ?? schema.description}
        isRequired={required}
        isDisabled={disabled}
        isInvalid={Boolean(rawErrors?.length)}
        validationBehavior="aria"
        value={chosen?.host ?? null}
        onChange={choose}
      >
        {hosts.map(({ host, label }) => (
          <Radio key={host} value={host}>
            {label}
          </Radio>
        ))}
      </RadioGroup>
      {chosen && chosen.type !== 'embedded' && (
        <OwnerField
          key={chosen.host}
          choice={chosen}
          owner={owner}
          disabled={disabled}
          insist={Boolean(rawErrors?.length)}
          onChange={text =>
            onChange(formatHostValue({ host: chosen.host, owner: text.trim() }))
          }
        />
      )}
      {hosts.every(({ host }) => host === EMBEDDED) && (
        <ConnectHint offered="embedded" />
      )}
    </div>
  );
}

interface OwnerFieldProps {
  choice: HostChoice;
  owner: string;
  disabled?: boolean;
  /** Whether the form was sent and refused. */
  insist: boolean;
  onChange(owner: string): void;
}

function OwnerField({
  choice,
  owner,
  disabled,
  insist,
  onChange,
}: OwnerFieldProps) {
  const [left, setLeft] = useState(false);
  const reasonId = useId();
  const github = choice.type === 'github';
  // Somebody who has just chosen the host has not yet done anything wrong.
  const reason = left || insist ? explainOwner(choice, owner) : undefined;
  return (
    <div className={styles.owner}>
      <TextField
        label={github ? 'Owner' : 'Group'}
        description={
          github
            ? `The organisation or user on ${choice.host}`
            : `The group on ${choice.host}, with the groups it is in: group/subgroup`
        }
        isRequired
        isDisabled={disabled}
        isInvalid={reason !== undefined}
        validationBehavior="aria"
        autoComplete="off"
        spellCheck="false"
        aria-describedby={reasonId}
        value={owner}
        onChange={onChange}
        onBlur={() => setLeft(true)}
      />
      <div id={reasonId} role="status" className={styles.reason}>
        {reason}
      </div>
    </div>
  );
}
