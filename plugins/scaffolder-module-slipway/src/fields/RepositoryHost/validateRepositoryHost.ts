import { configApiRef } from '@backstage/frontend-plugin-api';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { explainOwner } from './explainOwner';
import { parseHostValue } from './hostValue';
import { readHosts } from './readHosts';

/** Holds the form back until there is a host, and an owner on it. */
export const validateRepositoryHost: CustomFieldValidator<string> = (
  value,
  validation,
  { apiHolder },
) => {
  const config = apiHolder.get(configApiRef);
  const chosen = parseHostValue(value);
  // Whether there must be one is for the template's schema to say.
  if (!config || !chosen) return;
  const choice = readHosts(config).find(({ host }) => host === chosen.host);
  const reason = choice
    ? explainOwner(choice, chosen.owner)
    : `${chosen.host} is not among the configured repository hosts.`;
  if (reason) validation.addError(reason);
};
