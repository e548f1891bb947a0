import { isRecord, UnknownRecord } from '../../../guards';
import { quote } from '../../../text';
import { apiVersionsOf } from '../model/catalogModel';
import { EntityDocument, isTemplated } from '../entities';
import { fieldName } from '../fieldName';
import * as formats from '../model/formats';
import { Format } from '../model/formats';
import { Report } from '../types';
import { Path } from '../yaml/Locator';

function entriesOf(value: unknown): Array<[string, unknown]> {
  return isRecord(value) ? Object.entries(value) : [];
}

function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * The rules of the catalog that its schemas do not state: which characters
 * names, labels, annotations, tags and links may have. Values of the wrong
 * type are left to the schema.
 */
export function checkFormats(entity: EntityDocument, report: Report): void {
  const { metadata, locator } = entity;

  function check(path: Path, text: unknown, format: Format, isKey = false) {
    const isChecked =
      typeof text === 'string' && (text !== '' || isKey) && !isTemplated(text);
    if (!isChecked || format.isValid(text)) {
      return;
    }
    const field = isKey ? fieldName(path.slice(0, -1)) : fieldName(path);
    report({
      rule: 'schema',
      severity: 'error',
      message: isKey
        ? `The key ${quote(text)} in ${field} is not valid. It must be ${
            format.expectation
          }.`
        : `${field} is ${quote(text)}, which is not valid. It must be ${
            format.expectation
          }.`,
      ...(isKey ? locator.key(path) : locator.value(path)),
    });
  }

  // A kind we know is well formed, and so are its versions.
  if (entity.kind !== undefined && !apiVersionsOf(entity.kind)) {
    check(['kind'], entity.kind, formats.kind);
  }
  check(['apiVersion'], entity.apiVersion, formats.apiVersion);
  check(['metadata', 'name'], metadata.name, formats.entityName);
  check(['metadata', 'namespace'], metadata.namespace, formats.namespace);
  for (const [key, value] of entriesOf(metadata.labels)) {
    const path = ['metadata', 'labels', key];
    check(path, key, formats.labelKey, true);
    check(path, value, formats.labelValue);
  }
  for (const [key] of entriesOf(metadata.annotations)) {
    check(['metadata', 'annotations', key], key, formats.annotationKey, true);
  }
  itemsOf(metadata.tags).forEach((tag, index) =>
    check(['metadata', 'tags', index], tag, formats.tag),
  );
  itemsOf(metadata.links).forEach((link: unknown, index) => {
    const { url }: UnknownRecord = isRecord(link) ? link : {};
    check(['metadata', 'links', index, 'url'], url, formats.url);
  });
}
