import { dirname, resolve } from 'node:path'
import { rules } from '../../rules/index.ts'
import { createConfigFinder } from '../config/find/search.ts'
import { type Configs, createConfigs } from '../config/load-config.ts'
import type { LoadPacks } from '../config/packs.ts'
import type { RuleCatalogue } from '../config/rule-catalogue.ts'
import type { ProcessedOptions } from './options.ts'
import { overrideLayer } from './override-config.ts'

type Options = Pick<ProcessedOptions, 'cwd' | 'overrideConfig' | 'overrideConfigFile'>

const catalogue: RuleCatalogue = rules.map(({ meta }) => meta)

/**
 * Configuration under the options of a `ClaimLint`. Throws an InvalidOptionsError for an `overrideConfig` that is laid
 * over others; one that is the whole config is checked with the first file.
 */
export function openConfigs(options: Options, loadPacks: LoadPacks): Configs {
  const { cwd, overrideConfig, overrideConfigFile } = options
  const isWhole = overrideConfigFile === true && overrideConfig !== null
  return createConfigs({
    cwd,
    ...(isWhole ? { inline: overrideConfig } : {}),
    catalogue,
    configFile: typeof overrideConfigFile === 'string' ? overrideConfigFile : null,
    lookup: overrideConfigFile === null,
    commandLine: overrideLayer(isWhole ? null : overrideConfig, catalogue),
    loadPacks,
  })
}

/** The config file that holds for a file, which need not exist. Rejects with a ConfigError. */
export async function findConfigFile(
  { cwd, overrideConfigFile }: Options,
  filePath: string,
): Promise<string | undefined> {
  if (overrideConfigFile === true) return undefined
  if (overrideConfigFile !== null) return resolve(cwd, overrideConfigFile)
  const source = await createConfigFinder().search(dirname(resolve(cwd, filePath)))
  return source?.file
}
