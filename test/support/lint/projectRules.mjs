/** Rules of this project that no package brings. Used by eslint.config.mjs, tested in test/architecture/projectRules.test.ts. */

/** `eslint-disable` needs a reason behind two hyphens, as ESLint itself writes it: `// eslint-disable-next-line no-x -- why`. */
const explainedDisable = {
  meta: { type: 'suggestion', schema: [], messages: { unexplained: 'Say why the rule does not hold here: `// eslint-disable-next-line {{rule}} -- the reason`.' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const [, rule, reason] = /^\s*eslint-disable(?:-next-line|-line)?\b\s*(.*?)(?:\s-{2,}\s*(.*))?$/s.exec(comment.value) ?? [];
        if (rule !== undefined && (reason ?? '').trim() === '') {
          context.report({ loc: comment.loc, messageId: 'unexplained', data: { rule: rule === '' ? 'rule' : rule } });
        }
      }
    },
  }),
};

const testNames = new Set(['test', 'it']);
const assertion = /^(?:expect|assert|check|verify)/;

/** A test states something: it calls `expect`, `fc.assert`, or a function that does (one of its file, or imported as `expect…`, `check…`). */
const testAsserts = {
  meta: { type: 'problem', schema: [], messages: { silent: 'This test states nothing: without an assertion it can only fail by accident.' } },
  create(context) {
    /** @type {Map<string, string[]>} what each function of the file calls, by the function's name */
    const calls = new Map();
    /** @type {{ node: object, calls: string[] }[]} */
    const tests = [];
    /** @type {string[][]} the lists of calls of everything that is being walked through */
    const open = [];
    const enter = (node) => {
      const list = [];
      const name = nameOfFunction(node);
      if (name !== undefined) {
        calls.set(name, list);
      }
      open.push(list);
      const owner = node.parent;
      if (owner.type === 'CallExpression' && owner.arguments.includes(node) && testNames.has(rootName(owner.callee)) && !isModifier(owner)) {
        tests.push({ node: owner, calls: list });
      }
    };
    const leave = () => {
      const inner = open.pop() ?? [];
      open.at(-1)?.push(...inner);
    };
    return {
      FunctionDeclaration: enter,
      'FunctionDeclaration:exit': leave,
      FunctionExpression: enter,
      'FunctionExpression:exit': leave,
      ArrowFunctionExpression: enter,
      'ArrowFunctionExpression:exit': leave,
      CallExpression(node) {
        const name = calledName(node.callee);
        if (name !== undefined) {
          open.at(-1)?.push(name);
        }
      },
      'Program:exit'() {
        const states = (names, seen = new Set()) =>
          names.some((name) => {
            if (assertion.test(name)) {
              return true;
            }
            const inside = seen.has(name) ? undefined : calls.get(name);
            return inside !== undefined && states(inside, new Set([...seen, name]));
          });
        for (const test of tests.filter((candidate) => !states(candidate.calls))) {
          context.report({ node: test.node, messageId: 'silent' });
        }
      },
    };
  },
};

/** `test.only` hides all other tests, `test.skip` and `xit` hide one: neither is committed. */
const noSkippedTest = {
  meta: { type: 'problem', schema: [], messages: { hidden: '{{name}} hides tests.' } },
  create: (context) => ({
    MemberExpression(node) {
      if (['only', 'skip', 'todo'].includes(node.property.name) && ['test', 'it', 'describe'].includes(node.object.name)) {
        context.report({ node, messageId: 'hidden', data: { name: `${node.object.name}.${node.property.name}` } });
      }
    },
    CallExpression(node) {
      if (['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe'].includes(node.callee.name)) {
        context.report({ node, messageId: 'hidden', data: { name: node.callee.name } });
      }
    },
  }),
};

function nameOfFunction(node) {
  if (node.id?.name !== undefined) {
    return node.id.name;
  }
  const { parent } = node;
  if (parent.type === 'VariableDeclarator') {
    return parent.id.name;
  }
  return ['Property', 'MethodDefinition', 'PropertyDefinition'].includes(parent.type) ? parent.key.name : undefined;
}

/** `expect` of `expect(x).toBe(y)`, `assert` of `fc.assert(…)`, `check` of `check(…)`. */
function calledName(callee) {
  return callee.type === 'MemberExpression' ? callee.property.name : callee.name;
}

/** `test` of `test(…)`, `test.each([…])(…)` and `` test.each`…`(…) ``. */
function rootName(callee) {
  switch (callee.type) {
    case 'Identifier':
      return callee.name;
    case 'MemberExpression':
      return rootName(callee.object);
    case 'CallExpression':
      return rootName(callee.callee);
    case 'TaggedTemplateExpression':
      return rootName(callee.tag);
    default:
      return undefined;
  }
}

/** `test.each(() => …)` makes a table and is no test yet. */
function isModifier(call) {
  return call.callee.type === 'MemberExpression' && call.callee.property.name === 'each';
}

export const projectRules = {
  rules: { 'explained-disable': explainedDisable, 'test-asserts': testAsserts, 'no-skipped-test': noSkippedTest },
};
