import { ANNOTATION_PREFIX, knownAnnotations } from '../../../annotations';
import { isRecord } from '../../../guards';
import { didYouMean } from '../../../suggest';
import { quote, sentences } from '../../../text';
import { EntityDocument } from '../entities';
import { Report } from '../types';

const names = knownAnnotations.map(({ name }) => name);

export function checkAnnotations(entity: EntityDocument, report: Report): void {
  const { annotations } = entity.metadata;
  if (!isRecord(annotations)) {
    return;
  }
  for (const key of Object.keys(annotations)) {
    if (key.startsWith(ANNOTATION_PREFIX) && !names.includes(key)) {
      // The prefix is the same in all, so it must not count for closeness.
      const rest = key.slice(ANNOTATION_PREFIX.length);
      const shortNames = names.map(n => n.slice(ANNOTATION_PREFIX.length));
      report({
        rule: 'unknown-annotation',
        severity: 'warning',
        message: sentences(
          `The annotation ${quote(key)} is not known, so it has no effect.`,
          didYouMean(rest, shortNames)?.replace(
            'mean ',
            `mean ${ANNOTATION_PREFIX}`,
          ) ?? `Known ones are ${names.join(', ')}.`,
        ),
        ...entity.locator.key(['metadata', 'annotations', key]),
      });
    }
  }
}
