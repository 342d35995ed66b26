import type { ManifestProblem, ProductFacts } from '../checkManifest';
import { attribute, type ManifestView } from '../manifestView';

/** More than six buttons do not fit into a group of a built-in tab. */
const mostButtons = 6;

/** Few enough buttons; every one's function offered by the code, and the other way round; pane and commands in one shared runtime. */
export function* checkCommands(manifest: ManifestView, facts: ProductFacts): Generator<ManifestProblem> {
  for (const group of manifest.elements('ov:Group')) {
    const count = group.children.filter((child) => child.name === 'Control').length;
    if (count > mostButtons) {
      yield { rule: 'command', line: group.line, message: `${count} buttons in one group; ${mostButtons} fit` };
    }
  }
  yield* checkFunctions(manifest, facts);
  yield* checkSharedRuntime(manifest);
}

function* checkFunctions(manifest: ManifestView, { associatedFunctions }: ProductFacts): Generator<ManifestProblem> {
  if (associatedFunctions === undefined) {
    return;
  }
  const called = manifest.elements('ov:FunctionName');
  for (const element of called.filter(({ text }) => !associatedFunctions.has(text))) {
    yield { rule: 'command', line: element.line, message: `no code offers "${element.text}" through Office.actions.associate` };
  }
  for (const name of associatedFunctions) {
    if (!called.some(({ text }) => text === name)) {
      yield { rule: 'command', line: 0, message: `the code offers "${name}", and no button calls it` };
    }
  }
}

function* checkSharedRuntime(manifest: ManifestView): Generator<ManifestProblem> {
  const runtime = manifest.elements('ov:Runtime')[0];
  if (runtime === undefined) {
    return;
  }
  const id = attribute(runtime, 'resid');
  if (attribute(runtime, 'lifetime') !== 'long') {
    yield { rule: 'command', line: runtime.line, message: 'a runtime shared by pane and commands needs lifetime="long"' };
  }
  for (const element of manifest.elements('ov:FunctionFile', 'ov:SourceLocation')) {
    if (attribute(element, 'resid') !== id) {
      yield { rule: 'command', line: element.line, message: `<${element.name}> names another page than the shared runtime: it would get a state of its own` };
    }
  }
  const page = manifest.resource(id);
  if (page !== undefined && page.value !== manifest.defaultOf('app:SourceLocation')) {
    yield { rule: 'command', line: page.element.line, message: 'the shared runtime has another page than <DefaultSettings>' };
  }
  if (!manifest.requirements.some(({ name }) => name === 'SharedRuntime')) {
    yield { rule: 'command', line: runtime.line, message: 'a shared runtime needs the requirement set SharedRuntime 1.1' };
  }
}
