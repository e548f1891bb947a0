import { Alert, Button, Select, TextField } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  CreatedAccessToken,
  createAccessTokenSchema,
} from '@slipway/plugin-sandbox-common';
import { FormEvent, useState } from 'react';
import { describeError } from '@slipway/plugin-ui';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { sandboxApiRef } from '../../api';
import styles from './AccessTokensPage.module.css';

const LIFETIMES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
];

export interface CreateTokenFormProps {
  onCreated(token: CreatedAccessToken): void;
}

export function CreateTokenForm({ onCreated }: CreateTokenFormProps) {
  const sandboxApi = useApi(sandboxApiRef);
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [failure, setFailure] = useState<unknown>();
  const [{ loading }, create] = useAsyncFn(async () => {
    setFailure(undefined);
    try {
      onCreated(
        await sandboxApi.createAccessToken({
          name: name.trim(),
          days: Number(days),
        }),
      );
    } catch (error) {
      setFailure(error);
    }
  }, [sandboxApi, name, days, onCreated]);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!loading) create();
  };

  return (
    <form
      className={styles.section}
      onSubmit={onSubmit}
      aria-labelledby="new-access-token"
    >
      <h2 id="new-access-token">New access token</h2>
      <div className={styles.fields}>
        <TextField
          className={styles.name}
          label="Name"
          description="Where it will be used, for example: laptop"
          value={name}
          onChange={setName}
          validate={explainTokenName}
          autoComplete="off"
        />
        <Select
          className={styles.days}
          label="Valid for"
          options={LIFETIMES}
          value={days}
          onChange={key => typeof key === 'string' && setDays(key)}
        />
        <Button type="submit" variant="primary">
          {loading ? 'Making access token' : 'Make access token'}
        </Button>
      </div>
      {failure !== undefined && (
        <Alert
          role="alert"
          status="danger"
          icon
          title="The access token was not made"
          description={describeError(failure).cause}
        />
      )}
    </form>
  );
}

/** What is wrong with a name. It is asked when the form is sent, not while typing. */
function explainTokenName(name: string): string | undefined {
  const parsed = createAccessTokenSchema.shape.name.safeParse(name);
  return parsed.success ? undefined : parsed.error.issues[0].message;
}
