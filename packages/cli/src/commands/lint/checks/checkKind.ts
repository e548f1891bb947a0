import { didYouMean, suggest } from '../../../suggest';
import { quote, sentences } from '../../../text';
import { EntityDocument, isTemplated } from '../entities';
import { apiVersionsOf, kindNames } from '../model/catalogModel';
import * as formats from '../model/formats';
import { Report } from '../types';

/** Kinds and versions that are not known are no errors: portals add their own. */
export function checkKind(entity: EntityDocument, report: Report): void {
  const { kind, apiVersion, locator } = entity;
  // A kind that cannot be one is reported where formats are checked.
  if (kind === undefined || !formats.kind.isValid(kind)) {
    return;
  }
  const versions = apiVersionsOf(kind);
  if (!versions) {
    report({
      rule: 'unknown-kind',
      severity: 'warning',
      message: sentences(
        `The kind ${quote(kind)} is not known, so spec was not checked.`,
        didYouMean(kind, kindNames()) ??
          `Known kinds are ${kindNames().join(', ')}.`,
      ),
      ...locator.value(['kind']),
    });
    return;
  }
  if (
    apiVersion !== undefined &&
    !isTemplated(apiVersion) &&
    !versions.includes(apiVersion)
  ) {
    const meant = suggest(apiVersion, versions) ?? versions[0];
    report({
      rule: 'unknown-api-version',
      severity: 'warning',
      message: `The apiVersion ${quote(
        apiVersion,
      )} is not known for kind ${kind}, so spec was not checked. Use ${meant}.`,
      ...locator.value(['apiVersion']),
    });
  }
}
