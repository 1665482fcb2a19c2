import { profileSettings } from '../config/types.ts'
import { isRecord } from '../config/validate/values.ts'
import type { ProfileSetting } from '../linter/types.ts'
import * as messages from './messages.ts'

/** What a person sets in the editor, under `claimlint`. */
export type Settings = {
  readonly enable: boolean
  /** Lint while the text is typed, or when it is saved. */
  readonly run: 'onType' | 'onSave'
  /** Holds over the config's; null leaves it alone. */
  readonly profile: ProfileSetting | null
  /** A config to use in the place of the one that is found; relative to the workspace folder. */
  readonly configFile: string | null
}

export const defaultSettings: Settings = { enable: true, run: 'onType', profile: null, configFile: null }

/** Reads what an editor sends. What cannot be understood keeps its default and is told; what is not set is null or ''. */
export function readSettings(value: unknown): { settings: Settings; problems: readonly string[] } {
  const problems: string[] = []
  const raw = isRecord(value) ? value : {}
  const read = <Value>(name: keyof Settings, expected: string, known: (given: unknown) => Value | null) => {
    const given = raw[name]
    if (given === undefined || given === null || given === '') return null
    const found = known(given)
    if (found === null) problems.push(messages.badSetting(name, expected, given))
    return found
  }
  const settings: Settings = {
    enable: read('enable', 'true or false', asBoolean) ?? defaultSettings.enable,
    run: read('run', '"onType" or "onSave"', oneOf(['onType', 'onSave'])) ?? defaultSettings.run,
    profile: read('profile', profileSettings.map(name => `"${name}"`).join(', '), oneOf(profileSettings)),
    configFile: read('configFile', 'the path of a config', asText),
  }
  return { settings, problems }
}

function asBoolean(given: unknown): boolean | null {
  return typeof given === 'boolean' ? given : null
}

function asText(given: unknown): string | null {
  return typeof given === 'string' ? given : null
}

function oneOf<Name extends string>(names: readonly Name[]): (given: unknown) => Name | null {
  return given => names.find(name => name === given) ?? null
}
