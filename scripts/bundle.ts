import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { noticesOf } from './notices.ts'

/*
 * Makes the command one file, with remark beside it: Node then reads and compiles one script instead of hundreds. It is CommonJS because Node
 * starts that faster than a module, and because `require` can load remark in the middle of a run, where a text needs it.
 */

/** Read rarely, and large or bound to their place: they stay packages. */
const external = [
  '@clack/prompts',
  'jiti',
  'vscode-languageserver',
  'vscode-languageserver/*',
  'vscode-languageserver-textdocument',
]

/** remark is a file of its own, which is read with the first text that needs it: satteri reads most. */
const remarkApart: Plugin = {
  name: 'remark-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/parse-remark\.ts$/ }, ({ path: target, kind }) =>
      kind === 'entry-point' ? null : { path: target, namespace: 'apart' },
    )
    onResolve({ filter: /^\.\/remark\.cjs$/ }, ({ path: target }) => ({ path: target, external: true }))
    onLoad({ filter: /./, namespace: 'apart' }, () => ({
      contents: `let parse
        export const parseRemark = (source, kind) =>
          (parse ??= require('./remark.cjs').parseRemark)(source, kind)`,
      loader: 'js',
    }))
  },
}

/** The tools for agents stay modules of their own: their SDK is as large as all the rest, and no other run needs it. */
const toolsApart: Plugin = {
  name: 'tools-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/mcp\/\w+\.ts$/ }, ({ path: target }) => ({
      path: `./src/mcp/${path.basename(target, '.ts')}.js`,
      external: true,
    }))
  },
}

/** satteri's script is part of the bundle; its binary is looked for where the package satteri looks for it. */
const satteriHome: Plugin = {
  name: 'satteri-home',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]satteri[\\/]index\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll('import.meta.url', "urlOf(resolvePackage('satteri'))"),
      loader: 'js',
    }))
  },
}

const { metafile } = await build({
  entryPoints: { cli: 'src/cli/main.ts', remark: './src/document/parse-remark.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: false,
  legalComments: 'none',
  metafile: true,
  external,
  plugins: [remarkApart, toolsApart, satteriHome],
  banner: {
    js: "const urlOf=file=>require('node:url').pathToFileURL(file).href,resolvePackage=require.resolve,bundleUrl=urlOf(__filename);",
  },
  define: { 'import.meta.url': 'bundleUrl' },
  logLevel: 'warning',
})

// Node 22 keeps compiled code from run to run where it is asked to; Node 20 knows nothing of that.
writeFileSync(
  'dist/claimlint.cjs',
  "#!/usr/bin/env node\nrequire('node:module').enableCompileCache?.()\nrequire('./cli.cjs')\n",
  { mode: 0o755 },
)
writeFileSync('dist/licenses.txt', noticesOf(Object.keys(metafile.inputs)))
