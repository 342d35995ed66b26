/** Lets plain Node run this project's TypeScript, for scripts of the tests; see the file that it takes. */
import '../../src/cli/registerTypeScript.mjs';
