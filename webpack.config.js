const path = require('node:path');
const { gzipSync } = require('node:zlib');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const webpack = require('webpack');

// Webpack brings its minimizer along; taking that very one keeps the two in step.
const MinimizerPlugin = require(require.resolve('minimizer-webpack-plugin', { paths: [require.resolve('webpack')] }));

/** Where manifest.xml says the pane is served while developing; `--env url=https://…/` puts the real address in its place. */
const DEVELOPMENT_URL = 'https://localhost:3000/';

/** What has to arrive before the pane shows anything, compressed. Beyond it the 500 ms of the load target are out of reach on an office line. */
const INITIAL_GZIP_BUDGET = 250 * 1024;

/** Fails the build when the scripts that an entry loads at once outgrow the budget: webpack's own hints count uncompressed bytes. */
class InitialSizeBudgetPlugin {
  constructor(maximum) {
    this.maximum = maximum;
  }

  apply(compiler) {
    const name = InitialSizeBudgetPlugin.name;
    compiler.hooks.compilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        for (const [entry, group] of compilation.entrypoints) {
          const size = group
            .getFiles()
            .filter((file) => file.endsWith('.js'))
            .reduce((sum, file) => sum + gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length, 0);
          const report = `Entry "${entry}" loads ${(size / 1024).toFixed(1)} KB (gzip) at once; the budget is ${this.maximum / 1024} KB.`;
          if (size > this.maximum) compilation.errors.push(new webpack.WebpackError(`${report} Load parts of it when they are shown.`));
          else compilation.getLogger(name).info(report);
        }
      });
    });
  }
}

/** Notes which sources a build was made from, so that `npm start` knows whether it is still theirs. Kept outside the build: it is not shipped. */
class SourceStampPlugin {
  apply(compiler) {
    const name = SourceStampPlugin.name;
    let stamp = '';
    const module = import('./src/workbench/server/sourceStamp.mjs');
    compiler.hooks.beforeCompile.tapPromise(name, async () => {
      stamp = (await module).sourceStamp(__dirname);
    });
    compiler.hooks.done.tapPromise(name, async (stats) => {
      (await module).writeStamp(__dirname, compiler.name, stats.hasErrors() ? '' : `${compiler.options.mode} ${stamp}`);
    });
  }
}

function shared(mode, name, folder, target) {
  return {
    name,
    mode,
    context: __dirname,
    target: ['web', target],
    devtool: mode === 'production' ? false : 'source-map',
    output: {
      path: path.join(__dirname, folder),
      filename: mode === 'production' ? '[name].[contenthash:10].js' : '[name].js',
      chunkFilename: mode === 'production' ? '[name].[contenthash:10].js' : '[name].js',
      // Relative to the script that asks, so that the folder can be put anywhere on a site.
      publicPath: 'auto',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: { target, parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic', development: mode !== 'production' } } },
            },
          },
        },
        // Univer's packages import each other without file endings.
        { test: /\.m?js$/, include: /node_modules/, resolve: { fullySpecified: false } },
        { test: /\.css$/, use: ['style-loader', 'css-loader'], sideEffects: true },
        { test: /\.(png|svg)$/, type: 'asset' },
      ],
    },
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false, minimizerOptions: { format: { comments: false } } })],
    },
    cache: { type: 'filesystem', cacheDirectory: path.join(__dirname, '.cache/webpack'), name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
    performance: false,
    infrastructureLogging: { level: 'warn' },
    stats: { preset: 'errors-warnings', timings: true, logging: 'info', loggingDebug: false, assets: false },
  };
}

/** What users get: one page for pane and ribbon commands (shared runtime), its help, icons and the manifest. */
function product(mode, url) {
  const base = shared(mode, 'product', 'dist', 'es2020');
  return {
    ...base,
    entry: { taskpane: ['./src/commands/index.ts', './src/taskpane/index.tsx'] },
    plugins: [
      new HtmlWebpackPlugin({ filename: 'taskpane.html', template: './src/taskpane/taskpane.html', chunks: ['taskpane'], scriptLoading: 'defer' }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'src/taskpane/help.html', to: 'help.html' },
          { from: 'manifest.xml', to: 'manifest.xml', transform: (xml) => (url === undefined ? xml : xml.toString('utf8').replaceAll(DEVELOPMENT_URL, url)) },
        ],
      }),
      new SourceStampPlugin(),
      ...(mode === 'production' ? [new InitialSizeBudgetPlugin(INITIAL_GZIP_BUDGET)] : []),
    ],
  };
}

/** The page to try and test the pane in without Excel; never shipped. */
function workbench(mode) {
  const base = shared(mode, 'workbench', 'dist-workbench', 'es2022');
  return {
    ...base,
    // Never sent over a line, and Univer comes minified: minimizing it once more would only take time.
    optimization: { minimize: false },
    entry: {
      page: './src/workbench/page/index.ts',
      attachPane: { import: './src/workbench/page/attachPane.ts', filename: 'attachPane.js' },
    },
    plugins: [new HtmlWebpackPlugin({ filename: 'index.html', template: './src/workbench/page/page.html', chunks: ['page'], scriptLoading: 'defer' }), new SourceStampPlugin()],
  };
}

/** @type {(env: { url?: string }, argv: { mode?: 'production' | 'development' }) => import('webpack').Configuration[]} */
module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const url = env.url === undefined || env.url.endsWith('/') ? env.url : `${env.url}/`;
  return [product(mode, url), workbench(mode)];
};
