import { runsProject } from '../../support/runsProject.mjs';

test.each([
  [[]],
  [['--watch']],
  [['--selectProjects', 'host', 'e2e']],
  [['--selectProjects=e2e', '--verbose']],
  [['--ignoreProjects', 'host']],
  [['test/e2e/fillIn.test.ts']],
  [['test/e2e', 'test/unit']],
  [['fillIn']],
  [['--testTimeout', '9', 'test/unit/a.test.ts']],
])('tests in the browser may run with %j', (parameters) => {
  expect(runsProject(parameters, 'e2e')).toBe(true);
});

test.each([
  [['--selectProjects', 'core', 'host']],
  [['--verbose', '--selectProjects=core']],
  [['--ignoreProjects', 'e2e', 'pane']],
  [['test/unit/model/unit.test.ts']],
  [['./test/unit', 'test\\property', '--verbose']],
  [['--listTests']],
])('tests in the browser do not run with %j', (parameters) => {
  expect(runsProject(parameters, 'e2e')).toBe(false);
});
