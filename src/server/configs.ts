import { dirname, relative, sep } from 'node:path'
import { type ConfigOptions, type Configs, createConfigs } from '../config/load-config.ts'
import type { Settings } from './settings.ts'

/** What the server was started with, for every configuration. */
export type ConfigBasis = Omit<ConfigOptions, 'cwd'>

/** The configurations of a session, each opened once for a folder and its settings. */
export type ConfigCache = {
  readonly of: (folder: string, settings: Settings) => Configs
  /** Everything is read anew when it is next asked for. */
  readonly forget: () => void
}

export function createConfigCache(basis: ConfigBasis): ConfigCache {
  const known = new Map<string, Configs>()
  return {
    of(folder, { configFile, profile }) {
      const key = JSON.stringify([folder, configFile, profile])
      const configs =
        known.get(key) ??
        createConfigs({
          ...basis,
          cwd: folder,
          configFile: configFile ?? basis.configFile,
          commandLine: { ...basis.commandLine, profile: profile ?? basis.commandLine.profile },
        })
      known.set(key, configs)
      return configs
    },
    forget: () => known.clear(),
  }
}

/** The workspace folder that a file belongs to: the innermost, or the file's own where it is in none. */
export function folderOf(path: string, folders: readonly string[]): string {
  const around = folders.filter(folder => {
    const inside = relative(folder, path)
    return inside !== '' && !inside.startsWith('..')
  })
  return around.toSorted((one, other) => other.length - one.length)[0] ?? dirname(path)
}

/** Whether a path lies in a folder of installed packages, whose texts are nobody's articles. */
export function isInstalled(path: string): boolean {
  return path.split(sep).includes('node_modules')
}
