import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { explainComponentName } from './explainComponentName';
import { findTaken } from './findTaken';

const PATIENCE_MS = 5_000;

/**
 * Holds the form back while the name is wrong or taken. A catalog that fails
 * or does not answer does not: the field says that it could not check, and
 * registering the component would find a second one.
 */
export const validateComponentName: CustomFieldValidator<string> = async (
  value,
  validation,
  { apiHolder },
) => {
  const name = value ?? '';
  const reason = explainComponentName(name);
  if (reason) {
    validation.addError(reason);
    return;
  }
  const catalogApi = apiHolder.get(catalogApiRef);
  if (!catalogApi) return;
  const by = await withPatience(findTaken(catalogApi, name));
  if (by)
    validation.addError(`${name} is taken by ${by}. Choose another name.`);
};

/** The answer, or undefined when it fails or is late. */
async function withPatience<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
