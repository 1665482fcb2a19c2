import type { Origin } from './extends/elements.ts'
import type { Resolution } from './resolve.ts'
import type { ConfigPath, ConfigSource } from './types.ts'
import { isRecord } from './validate/values.ts'

/** Who decided a value: a preset, the command line, or a config, at a place in it where its format has places. */
export type DecidedBy =
  | Exclude<Origin, { readonly kind: 'file' }>
  | { readonly kind: 'default' }
  | {
      readonly kind: 'file'
      readonly file: string
      readonly place: ReturnType<ConfigSource['locate']>
      readonly path: ConfigPath
    }

/** Where each value of a configuration comes from, by its path; `origins` are those of the layers, in their order. */
export function originsOf(
  { config, decided }: Resolution,
  origins: readonly Origin[],
): ReadonlyMap<string, DecidedBy> {
  const from = new Map<string, DecidedBy>()
  for (const key of pathsOf(config)) {
    const index = decided.get(key)
    const origin = index === undefined ? undefined : origins[index]
    from.set(key, origin === undefined ? { kind: 'default' } : decidedBy(origin, key))
  }
  return from
}

/** The paths of the values that somebody can decide. */
function pathsOf(config: Resolution['config']): string[] {
  return Object.entries(config).flatMap(([key, value]) => {
    if (key === 'rules') return Object.entries(config.rules).flatMap(([id, rule]) => pathsOfRule(id, rule))
    const nested = (key === 'inserts' || key === 'directives') && isRecord(value)
    return nested ? Object.keys(value).map(name => `${key}.${name}`) : [key]
  })
}

function pathsOfRule(id: string, rule: Resolution['config']['rules'][string]): string[] {
  const { options, ...rest } = rule
  const names = Object.keys(options).map(name => `options.${name}`)
  return [...Object.keys(rest), ...names].map(part => `rules.${id}.${part}`)
}

function decidedBy(origin: Origin, key: string): DecidedBy {
  if (origin.kind !== 'file') return origin
  const { source } = origin
  const path = [...origin.path, ...writtenAs(key, valueAt(source.value, origin.path))]
  return { kind: 'file', file: source.file, place: source.locate(path, 'value'), path }
}

/** Values that a config calls by another name than the linter. */
const otherNames: Readonly<Record<string, ConfigPath>> = {
  boilerplate: ['site', 'boilerplate'],
  'directives.inline': ['noInlineConfig'],
  'directives.reportUnused': ['reportUnusedDisableDirectives'],
}

/** Where a config writes the value of a path. */
function writtenAs(key: string, layer: unknown): ConfigPath {
  const [, id, part = ''] = /^rules\.([^.]+)\.(.*)$/.exec(key) ?? []
  if (id !== undefined) {
    const name = part.replace(/^options\./, '')
    const setting = valueAt(layer, ['rules', id])
    if (Array.isArray(setting)) return ['rules', id, ...(name === 'level' ? [0] : [1, name])]
    return isRecord(setting) ? ['rules', id, name] : ['rules', id]
  }
  return otherNames[key] ?? key.replace(/^directives\./, '').split('.')
}

function valueAt(value: unknown, path: ConfigPath): unknown {
  let current = value
  for (const step of path) {
    if (Array.isArray(current)) current = current[Number(step)]
    else if (isRecord(current)) current = current[String(step)]
    else return undefined
  }
  return current
}
