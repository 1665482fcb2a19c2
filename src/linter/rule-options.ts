/** What values an option of a rule takes, and the value that holds where nobody says otherwise. */
export type OptionSchema = OptionValue & {
  /** One sentence, for the schema of the config and the documentation. */
  readonly description: string
}

type OptionValue =
  /** A list of words; `known` lists the only ones there are. Default null: not set, which an empty list is not. */
  | { readonly type: 'list'; readonly default: readonly string[] | null; readonly known?: readonly string[] }
  /** One of a few words. */
  | { readonly type: 'choice'; readonly default: string; readonly known: readonly string[] }
  /** A whole number in a range, ends included. */
  | { readonly type: 'number'; readonly default: number; readonly least: number; readonly most: number }
  | { readonly type: 'flag'; readonly default: boolean }

export type OptionSchemas = Readonly<Record<string, OptionSchema>>

/** Values of a rule's options by name, as validation let them through. */
export type Options = Readonly<Record<string, unknown>>

/** The options with the defaults of those that were not given. */
export function withDefaults(schemas: OptionSchemas, given: Options): Options {
  const known = remembered.get(given)?.get(schemas)
  if (known) return known
  const options = merged(schemas, given)
  const own = remembered.get(given) ?? new WeakMap<OptionSchemas, Options>()
  remembered.set(given, own.set(schemas, options))
  return options
}

/** By what was given: a configuration holds for many files, and each asks for the options of each rule. */
const remembered = new WeakMap<Options, WeakMap<OptionSchemas, Options>>()

function merged(schemas: OptionSchemas, given: Options): Options {
  const defaults = Object.entries(schemas).map(([name, schema]): [string, unknown] => [name, schema.default])
  return { ...Object.fromEntries(defaults.filter(([, value]) => value !== null)), ...given }
}

/** The words an option lists; none where it is not set. */
export function listOption(options: Options | undefined, name: string): readonly string[] {
  const value = options?.[name]
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

/** The options of every rule that reports claims. */
export const claimOptions: OptionSchemas = {
  allow: {
    type: 'list',
    default: [],
    description: 'Words of claims that are left alone, in any case, such as "relieve thirst".',
  },
  allowAgents: {
    type: 'list',
    default: [],
    description: 'What may be said to have the effect, such as "sunscreen": claims for it are left alone.',
  },
  allowTargets: {
    type: 'list',
    default: [],
    description:
      'What may be said to be affected, such as "thirst": claims about nothing else are left alone.',
  },
}

/** The options of every rule that reports wordings. */
export const wordingOptions: OptionSchemas = {
  allow: {
    type: 'list',
    default: [],
    description: 'Wordings that are left alone, as they stand in the text, in any case.',
  },
}
