/** Options of jest that print something and run no test. */
const silentOptions = ['--help', '-h', '--version', '-v', '--listTests', '--showConfig', '--clearCache'];

/**
 * Whether jest, called with these parameters, may run tests of a project: unless other projects are selected, this one is ignored, or
 * only paths of other folders are given. Where it cannot be known the answer is yes.
 * @param {readonly string[]} parameters as given on the command line
 * @param {string} project its display name, which is also its folder under test/
 * @returns {boolean}
 */
export function runsProject(parameters, project) {
  if (parameters.some((parameter) => silentOptions.includes(parameter))) {
    return false;
  }
  const selected = valuesOf(parameters, '--selectProjects');
  if ((selected !== undefined && !selected.includes(project)) || valuesOf(parameters, '--ignoreProjects')?.includes(project) === true) {
    return false;
  }
  // Paths stand first: behind an option that takes a value, a path could be that value.
  const end = parameters.findIndex((parameter) => parameter.startsWith('-'));
  const paths = parameters.slice(0, end < 0 ? undefined : end);
  const inFolder = paths.map((path) => /(?:^|\/)test\/([^/]+)/.exec(path.replaceAll('\\', '/'))?.[1]);
  return paths.length === 0 || selected !== undefined || inFolder.some((folder) => folder === undefined || folder === project);
}

/**
 * @param {readonly string[]} parameters
 * @param {string} option one that takes all values up to the next option
 */
function valuesOf(parameters, option) {
  const given = parameters.findIndex((parameter) => parameter === option || parameter.startsWith(`${option}=`));
  if (given < 0) {
    return undefined;
  }
  const [, inline] = (parameters[given] ?? '').split('=');
  const rest = parameters.slice(given + 1);
  const end = rest.findIndex((parameter) => parameter.startsWith('-'));
  return [...(inline === undefined ? [] : [inline]), ...rest.slice(0, end < 0 ? undefined : end)];
}
