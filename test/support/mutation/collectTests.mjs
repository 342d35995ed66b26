import { expect } from 'expect';
import { bind } from 'jest-each';

/**
 * What the tests of the core need of Jest: `describe`, `it` and `test` with tables, hooks, `expect`. Anything else is missing, and a test
 * file that asks for it fails.
 */
let block;

function newBlock(name, parent) {
  return { name, parent, before: [], beforeEach: [], afterEach: [], tests: parent?.tests ?? [], prepared: undefined };
}

function addBlock(name, body) {
  const outer = block;
  block = newBlock(outer.parent === undefined ? name : `${outer.name} ${name}`, outer);
  body();
  block = outer;
}

function addTest(name, body) {
  block.tests.push({ name: `${block.name} ${name}`.trim(), block, body });
}

Object.assign(globalThis, {
  expect,
  describe: Object.assign(addBlock, { each: bind(addBlock, false) }),
  it: Object.assign(addTest, { each: bind(addTest, false) }),
  test: Object.assign(addTest, { each: bind(addTest, false) }),
  beforeAll: (body) => block.before.push(body),
  beforeEach: (body) => block.beforeEach.push(body),
  afterEach: (body) => block.afterEach.push(body),
  jest: { setTimeout: () => undefined },
});

/** Runs `loadFile`, which declares tests, and gives them; two of the same name are told apart by a number. */
export function collectTests(loadFile) {
  block = newBlock('', undefined);
  loadFile();
  const times = new Map();
  return block.tests.map((test) => {
    const time = (times.get(test.name) ?? 0) + 1;
    times.set(test.name, time);
    return time === 1 ? test : { ...test, name: `${test.name} (${time})` };
  });
}

const withOuter = (inner) => (inner.parent === undefined ? [inner] : [...withOuter(inner.parent), inner]);

/** What `beforeAll` of a test's blocks does, once each. */
export async function prepare({ block: inner }) {
  for (const each of withOuter(inner)) {
    each.prepared ??= (async () => {
      for (const body of each.before) await body();
    })();
    await each.prepared;
  }
}

/** Runs one test; throws where it fails. */
export async function runTest({ block: inner, body }) {
  const blocks = withOuter(inner);
  for (const each of blocks) for (const before of each.beforeEach) await before();
  try {
    await body();
  } finally {
    for (const each of blocks.toReversed()) for (const after of each.afterEach) await after();
  }
}
