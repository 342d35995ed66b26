/**
 * Whether jest, called with these parameters, may run tests of a project. Where it cannot be known the answer is yes.
 * `project` is its display name, which is also its folder under test/.
 */
export declare function runsProject(parameters: readonly string[], project: string): boolean;
