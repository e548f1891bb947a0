import { printable } from '../../text';
import { Path } from './yaml/Locator';

/** A path as people write it: `spec.dependsOn[0]`, `metadata.labels["a b"]`. */
export function fieldName(path: Path): string {
  let name = '';
  for (const step of path) {
    if (typeof step === 'number' || /^\d+$/.test(step)) {
      name += `[${step}]`;
    } else if (/^[\w-]+$/.test(step)) {
      name += name === '' ? step : `.${step}`;
    } else {
      name += `["${printable(step.slice(0, 80))}"]`;
    }
  }
  return name;
}
