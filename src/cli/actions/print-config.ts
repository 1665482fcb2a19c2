import { resolve } from 'node:path'
import type { ExplainedConfig } from '../../config/load-config.ts'
import type { DecidedBy } from '../../config/origins.ts'
import { shortPath } from '../../report/paths.ts'
import type { Session } from '../session.ts'

/**
 * Writes the configuration of a file, which need not exist, as JSON: `config` as the linter gets it, and `from`, where
 * each of its values comes from. Throws a ConfigError.
 */
export async function printConfig({ options, io, write, openConfigs }: Session): Promise<number> {
  const file = resolve(io.cwd, options.printConfig ?? '')
  const explained = await (await openConfigs()).explain(file)
  const short = (path: string): string => shortPath(io.cwd, path)
  const shown = {
    file: short(file),
    ignored: explained.ignored,
    configFiles: explained.files.toReversed().map(short),
    config: shownConfig(explained.config, short),
    from: Object.fromEntries(
      [...explained.from].map(([key, by]) => [shownPath(key), shownOrigin(by, short)]),
    ),
  }
  await write(`${JSON.stringify(shown, null, 2)}\n`)
  return 0
}

/** The configuration without the texts of the files that it names. */
function shownConfig(config: ExplainedConfig['config'], short: (path: string) => string): object {
  const { packs, references, register, boilerplate, ...rest } = config
  return {
    ...rest,
    ...(boilerplate === undefined ? {} : { site: { boilerplate } }),
    ...(packs === undefined ? {} : { packs: packs.map(({ path }) => short(path)) }),
    ...(references === undefined ? {} : { references: { works: Object.keys(references).length } }),
    ...(register === undefined
      ? {}
      : { register: { file: short(register.file), entries: register.entries.length } }),
  }
}

function shownPath(key: string): string {
  return key === 'boilerplate' ? 'site.boilerplate' : key
}

function shownOrigin(by: DecidedBy, short: (path: string) => string): string {
  switch (by.kind) {
    case 'default':
      return 'default'
    case 'command-line':
      return 'command line'
    case 'preset':
      return `preset ${by.name}`
    case 'file':
      // JavaScript has no places: there, the path of the key says where to look.
      return by.place === null
        ? `${short(by.file)}: ${by.path.join('.')}`
        : `${short(by.file)}:${by.place.line}:${by.place.column}`
  }
}
