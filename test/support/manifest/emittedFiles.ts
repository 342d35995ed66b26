import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { filesUnder } from '../filesUnder';

const pluginSchema = z.object({
  userOptions: z.object({ filename: z.string().default('index.html') }).optional(),
  patterns: z.array(z.object({ from: z.string(), to: z.string().default('') })).optional(),
});
const configurationSchema = z.object({ name: z.string().optional(), plugins: z.array(z.unknown()).default([]) });
/**
 * Pages and copied files that the production build puts into `dist`, as its configuration says (HtmlWebpackPlugin, CopyWebpackPlugin):
 * known without building. Scripts are not among them, as their names carry a hash and no manifest names them.
 * @param root the project's folder
 * @returns paths with `/` from the site's root, or `undefined` while there is no webpack.config.js
 */
export function emittedFiles(root: string): ReadonlySet<string> | undefined {
  const file = join(root, 'webpack.config.js');
  if (!existsSync(file)) {
    return undefined;
  }
  const exported: unknown = createRequire(file)(file);
  const made = isMaker(exported) ? exported({}, { mode: 'production' }) : exported;
  const configurations = z.array(configurationSchema).parse(Array.isArray(made) ? made : [made]);
  const product = configurations.find(({ name }) => name === 'product') ?? configurations[0];
  return new Set((product?.plugins ?? []).flatMap((plugin) => filesOf(root, plugin)));
}

function filesOf(root: string, plugin: unknown): readonly string[] {
  const { userOptions, patterns = [] } = pluginSchema.safeParse(plugin).data ?? {};
  return [
    ...(userOptions === undefined ? [] : [userOptions.filename]),
    ...patterns.flatMap(({ from, to }) => copiedFiles(root, from, to)),
  ];
}

/** As CopyWebpackPlugin names them: a file goes to `to`, a folder's files go below `to`, and files that a pattern meets keep their path. */
function copiedFiles(root: string, from: string, to: string): readonly string[] {
  const below = (path: string): string => (to === '' ? path : `${to}/${path}`);
  if (from.includes('*')) {
    const pattern = new RegExp(`^${from.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'))}$`);
    const [folder = ''] = /^[^*]*(?=\/)/.exec(from) ?? [];
    return existsSync(join(root, folder)) ? filesUnder(join(root, folder)).map((path) => `${folder}/${path}`).filter((path) => pattern.test(path)).map(below) : [];
  }
  const source = join(root, from);
  if (!existsSync(source)) {
    return [];
  }
  return statSync(source).isFile() ? [to === '' ? from.replace(/^.*\//, '') : to] : filesUnder(source).map(below);
}

/** webpack takes a configuration, or a function of its options that makes one. */
function isMaker(exported: unknown): exported is (env: object, argv: object) => unknown {
  return typeof exported === 'function';
}
