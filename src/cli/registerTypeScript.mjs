/**
 * Lets plain Node run this project's TypeScript: `import './registerTypeScript.mjs'` first, then `await import('….ts')`.
 * Types are stripped by the compiler that the tests and the build use; nothing is checked (`npm run typecheck` does).
 */
import { register } from 'node:module';

register('./typeScriptHooks.mjs', import.meta.url);
