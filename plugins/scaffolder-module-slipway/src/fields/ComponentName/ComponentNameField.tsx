import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { TextField, VisuallyHidden } from '@backstage/ui';
import { useId } from 'react';
import styles from './ComponentNameField.module.css';
import { componentNameSchema } from './schema';
import { Availability, useAvailability } from './useAvailability';

/** The name of something new, with word on whether it is free while it is typed. */
export function ComponentNameField({
  formData,
  onChange,
  required,
  disabled,
  rawErrors,
  schema,
  uiSchema,
  idSchema,
  placeholder,
}: typeof componentNameSchema.TProps) {
  const name = formData ?? '';
  const availability = useAvailability(name);
  const statusId = useId();
  const bad =
    availability.state === 'invalid' || availability.state === 'taken';

  return (
    <div className={styles.field}>
      <TextField
        id={idSchema?.$id}
        label={schema.title ?? 'Name'}
        description={uiSchema?.['ui:description'] ?? schema.description}
        placeholder={placeholder}
        isRequired={required}
        isDisabled={disabled}
        isInvalid={bad || Boolean(rawErrors?.length)}
        // The form shows the errors; those of the browser would come on top.
        validationBehavior="aria"
        // The author of the template asks for it.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={uiSchema?.['ui:autofocus']}
        autoComplete="off"
        autoCorrect="off"
        spellCheck="false"
        aria-describedby={statusId}
        value={name}
        onChange={value => onChange(value || undefined)}
      />
      <div
        id={statusId}
        role="status"
        className={styles.status}
        data-state={availability.state}
      >
        <Words name={name} availability={availability} />
      </div>
    </div>
  );
}

interface WordsProps {
  name: string;
  availability: Availability;
}

function Words({ name, availability }: WordsProps) {
  switch (availability.state) {
    case 'pending':
      return null;
    case 'checking':
      return <>Checking whether {name} is free…</>;
    case 'free':
      return (
        <>
          <span aria-hidden>✓ </span>
          {name} is free
        </>
      );
    case 'taken':
      return (
        <>
          <span aria-hidden>✕ </span>
          taken: {/* In a tab of its own, or the form would be lost. */}
          <EntityRefLink entityRef={availability.by} target="_blank">
            {availability.by}
            <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
          </EntityRefLink>
        </>
      );
    case 'invalid':
      return (
        <>
          <span aria-hidden>✕ </span>
          {availability.reason}
        </>
      );
    default:
      return (
        <>
          Could not check whether {name} is free: {availability.reason} You can
          go on.
        </>
      );
  }
}
