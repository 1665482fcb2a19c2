const bare = ['', '.json', '.yaml', '.yml', '.js', '.mjs', '.cjs', '.ts'].map(end => `.claimlintrc${end}`)
const named = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'].map(end => `claimlint.config${end}`)

/** The names a config may have, in the order in which they win within one folder. */
export const configFileNames: readonly string[] = ['package.json', ...bare, ...named]
