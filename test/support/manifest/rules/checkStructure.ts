import type { ManifestProblem } from '../checkManifest';
import { elementRules, type ElementRule } from '../manifestSchema';
import { attribute, qualified, type ManifestView } from '../manifestView';
import type { XmlElement } from '../xmlReader';

/** Elements known, in their fixed order, as often as allowed; attributes there and known; text only where text belongs. */
export function* checkStructure(manifest: ManifestView): Generator<ManifestProblem> {
  if (qualified(manifest.root) !== 'app:OfficeApp') {
    yield { rule: 'structure', line: manifest.root.line, message: `the root is <${manifest.root.name}>, not <OfficeApp> of the 1.1 schema` };
    return;
  }
  for (const { element, parents } of manifest.all) {
    const rule = ruleFor(element, parents[0]);
    if (rule === undefined) {
      const name = qualified(element);
      // A stray child is reported by its parent's rule; what is left is an Action of an unknown type.
      if (name === 'ov:Action') {
        yield { rule: 'structure', line: element.line, message: `an Action of type "${attribute(element, 'xsi:type')}" is not known` };
      }
      continue;
    }
    yield* checkOrder(element, rule.children ?? []);
    yield* checkAttributes(element, rule.attributes ?? []);
    if (rule.text === undefined ? element.text !== '' : element.text === '') {
      yield { rule: 'structure', line: element.line, message: `<${element.name}> ${rule.text === undefined ? 'must not hold text' : 'is empty'}` };
    }
  }
}

function ruleFor(element: XmlElement, parent: XmlElement | undefined): ElementRule | undefined {
  const name = qualified(element);
  const inParent = parent === undefined ? undefined : elementRules[`${qualified(parent)}>${name}`];
  return inParent ?? elementRules[name === 'ov:Action' ? `${attribute(element, 'xsi:type')}>` : name];
}

function* checkOrder(element: XmlElement, expected: readonly string[]): Generator<ManifestProblem> {
  const slots = expected.map((slot) => ({ name: slot.replace(/[?+*]$/, ''), occurs: /[?+*]$/.exec(slot)?.[0] ?? '' }));
  let reached = 0;
  for (const child of element.children) {
    const name = qualified(child);
    const slot = slots.findIndex((candidate) => candidate.name === name);
    if (slot < 0) {
      yield { rule: 'structure', line: child.line, message: `<${child.name}> does not belong into <${element.name}>` };
    } else if (slot < reached) {
      const later = slots[reached]?.name.replace(/^.*:/, '') ?? '';
      yield { rule: 'structure', line: child.line, message: `<${child.name}> must stand before <${later}> in <${element.name}>` };
    } else {
      reached = slot;
    }
  }
  for (const { name, occurs } of slots) {
    const count = element.children.filter((child) => qualified(child) === name).length;
    const plain = name.replace(/^.*:/, '');
    if (count === 0 && (occurs === '' || occurs === '+')) {
      yield { rule: 'structure', line: element.line, message: `<${plain}> is missing in <${element.name}>` };
    } else if (count > 1 && (occurs === '' || occurs === '?')) {
      yield { rule: 'structure', line: element.line, message: `<${plain}> stands ${count} times in <${element.name}>` };
    }
  }
}

function* checkAttributes(element: XmlElement, expected: readonly string[]): Generator<ManifestProblem> {
  const names = expected.map((name) => name.replace('?', ''));
  for (const name of expected.filter((candidate) => !candidate.endsWith('?') && attribute(element, candidate) === '')) {
    yield { rule: 'structure', line: element.line, message: `<${element.name}> lacks its attribute ${name}` };
  }
  for (const name of [...element.attributes.keys()].filter((candidate) => !names.includes(candidate))) {
    yield { rule: 'structure', line: element.line, message: `<${element.name}> has no attribute ${name}` };
  }
}
