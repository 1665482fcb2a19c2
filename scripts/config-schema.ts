import { jurisdictions, profileSettings, ruleLevels, severityWords, weights } from '../src/config/types.ts'
import { trustedSource } from '../src/config/validate/layer.ts'
import { insertable } from '../src/linter/inserts.ts'
import { boilerplates, productClasses } from '../src/linter/pages.ts'
import type { RuleMeta } from '../src/linter/rule.ts'
import { claimOptions, type OptionSchema, wordingOptions } from '../src/linter/rule-options.ts'

/** A JSON Schema, draft-07, as far as this file needs it. */
export type JsonSchema = { readonly [keyword: string]: unknown }

const text: JsonSchema = { type: 'string', pattern: '\\S' }

/** The schema of a config file, from the metadata of the rules and the words that configuration knows. */
export function configSchema(metas: readonly RuleMeta[]): JsonSchema {
  const layer = layerProperties()
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'claimlint',
    description:
      'A claimlint configuration: .claimlintrc.json, .claimlintrc.yaml, or "claimlint" in package.json.',
    definitions: definitions(metas),
    ...keys({
      $schema: { type: 'string', description: 'This schema, for editors.' },
      extends: described(
        'Presets, files (./base.yml) and packages, the later over the earlier.',
        listOf(text),
      ),
      ...layer,
      packs: described(
        'House packs: your own rules, words and products, as paths relative to this file.',
        listOf(text),
      ),
      plugins: described('Plugins: packages or paths relative to this file.', listOf(text)),
      references: described('The references file, by its path relative to this file.', text),
      register: described('The claim register, by its path relative to this file.', text),
      inserts: described('Texts of your own that --fix inserts where they are missing.', insertsSchema),
      ignores: described(
        'Files that are never checked. Globs as in .gitignore, relative to this file.',
        listOf(text),
      ),
      overrides: {
        type: 'array',
        description: 'Other settings for some of the files. The later hold over the earlier.',
        items: {
          ...keys({
            files: described('Globs of the files it is meant for.', listOf(text, 1)),
            excludedFiles: described('Globs of files that are left out of those.', listOf(text)),
            extends: described('Presets, files and packages that hold for these files.', listOf(text)),
            ...layer,
          }),
          required: ['files'],
        },
      },
    }),
  }
}

function layerProperties(): Readonly<Record<string, JsonSchema>> {
  const patterns = described('Rules and groups, as in "claim/cancer" or "claim/*".', listOf(text))
  const profile = 'publisher: the articles inform. commercial: they sell. auto: each page decides.'
  return {
    profile: described(profile, { enum: profileSettings, default: 'publisher' }),
    jurisdictions: described('Whose law to apply.', listOf({ enum: jurisdictions })),
    productClass: described('What the articles are about or sell.', { enum: productClasses }),
    substances: described(
      'Substances that the site is about: an article that names one owes its notes.',
      listOf(text),
    ),
    site: described(
      'What is the same on every page.',
      keys({
        boilerplate: described(
          'What the template adds, so that articles need not.',
          listOf({ enum: boilerplates }),
        ),
      }),
    ),
    trustedSources: described(
      'Hosts (with all below them) and prefixes of DOIs that count as credible sources.',
      listOf({ type: 'string', pattern: caseless(trustedSource) }),
    ),
    noInlineConfig: described('Report directives in articles, and do not follow them.', { type: 'boolean' }),
    reportUnusedDisableDirectives: described('How grave a directive is that silences nothing.', {
      enum: [...severityWords, true, false, 0, 1, 2, '0', '1', '2'],
    }),
    requireReason: described('Which disable directives must give a reason.', {
      enum: ['never', 'errors', 'always'],
    }),
    noInlineDisable: { ...patterns, description: 'Rules that directives cannot disable.' },
    requireRegisterId: { ...patterns, description: 'Rules that only an entry of the register may disable.' },
    rules: ref('rules'),
  }
}

/** What is used in more than one place, by its name. */
function definitions(metas: readonly RuleMeta[]): Readonly<Record<string, JsonSchema>> {
  return {
    rules: {
      type: 'object',
      description: 'The level of each rule, with its options.',
      properties: Object.fromEntries(
        metas.map(({ id, description, defaultLevel }) => [
          id,
          { description, default: defaultLevel, ...ruleSchema(id) },
        ]),
      ),
      // Rules of packs and plugins are known only where these are read.
      patternProperties: { [ownGroups(metas)]: ruleSchema('own') },
      additionalProperties: false,
    },
    level: described('off, auto (the weight of each finding decides), warn or error.', { enum: ruleLevels }),
    text,
    url: described('Where you say more about it.', { type: 'string', pattern: '^https?://\\S+$' }),
    severity: described('What its findings are, whatever they weigh, or by what they weigh.', {
      anyOf: [
        { enum: severityWords.filter(word => word !== 'off') },
        keys(Object.fromEntries(weights.map(weight => [weight, { enum: severityWords }]))),
      ],
    }),
    own: { type: 'object', properties: common(null) },
    ...Object.fromEntries(metas.map((meta): [string, JsonSchema] => [meta.id, settingsSchema(meta)])),
    ...Object.fromEntries(
      [...namedOptions].map(([option, name]): [string, JsonSchema] => [name, optionSchema(option)]),
    ),
  }
}

/** Options that many rules share. */
const namedOptions: ReadonlyMap<OptionSchema, string> = new Map([
  ...Object.entries(claimOptions).map(([name, option]): [OptionSchema, string] => [option, `claims-${name}`]),
  ...Object.entries(wordingOptions).map(([name, option]): [OptionSchema, string] => [
    option,
    `words-${name}`,
  ]),
])

/** Ids of groups that are none of ours. */
function ownGroups(metas: readonly RuleMeta[]): string {
  const groups = [...new Set(metas.map(({ id }) => id.split('/')[0]))].sort()
  return `^(?!(?:${groups.join('|')})/)[^/]+/.+$`
}

/** What may be said of a rule as keys: `level`, what every rule takes, and its own options. */
function settingsSchema({ messages, options = {} }: RuleMeta): JsonSchema {
  const entries = Object.entries(options).map(([name, option]): [string, JsonSchema] => {
    const shared = namedOptions.get(option)
    return [name, shared === undefined ? optionSchema(option) : ref(shared)]
  })
  return keys({ ...common(Object.keys(messages)), ...Object.fromEntries(entries) })
}

/** What every rule takes; `messages` are the ids of its own. */
function common(messages: readonly string[] | null): Readonly<Record<string, JsonSchema>> {
  const each =
    messages === null
      ? { type: 'object', additionalProperties: ref('text') }
      : keys(Object.fromEntries(messages.map(id => [id, ref('text')])))
  return {
    level: ref('level'),
    message: described('Your own text; {message} stands for the one of the rule.', {
      anyOf: [ref('text'), each],
    }),
    url: ref('url'),
    severity: ref('severity'),
  }
}

/** A rule as a level, as a list, or as keys. In a list, the level comes first and is no key. */
function ruleSchema(settings: string): JsonSchema {
  const beside = { allOf: [ref(settings), { not: { required: ['level'] } }] }
  const inList = { type: 'array', minItems: 1, items: [ref('level'), beside], additionalItems: false }
  return { anyOf: [ref('level'), inList, ref(settings)] }
}

function ref(name: string): JsonSchema {
  return { $ref: `#/definitions/${name.replaceAll('/', '~1')}` }
}

function optionSchema(option: OptionSchema): JsonSchema {
  const { description } = option
  const initial = option.default === null ? {} : { default: option.default }
  switch (option.type) {
    case 'list':
      return { description, ...initial, ...listOf(option.known ? { enum: option.known } : text) }
    case 'choice':
      return { description, ...initial, enum: option.known }
    case 'number':
      return { description, ...initial, type: 'integer', minimum: option.least, maximum: option.most }
    case 'flag':
      return { description, ...initial, type: 'boolean' }
  }
}

const insertsSchema = keys(
  Object.fromEntries(
    insertable.map(name => [
      name,
      {
        ...keys({
          text: described('The text, in your own words.', text),
          at: described('"start", "end" or "before: Heading".', {
            type: 'string',
            pattern: '^\\s*(?:start|end|before:\\s*(?:#+\\s*)?\\S.*)$',
            default: 'end',
          }),
        }),
        required: ['text'],
      },
    ]),
  ),
)

/** An object with these keys and no others. */
function keys(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, additionalProperties: false }
}

/** A list; one item alone is a list too. */
function listOf(items: JsonSchema, minItems = 0): JsonSchema {
  const one = items['enum'] === undefined ? items : { ...items, type: 'string' }
  return { anyOf: [one, { type: 'array', items, ...(minItems > 0 ? { minItems } : {}) }] }
}

function described(description: string, schema: JsonSchema): JsonSchema {
  return { description, ...schema }
}

/** JSON Schema has no flags: letters of a pattern that ignores case are written in both. */
function caseless(pattern: RegExp): string {
  return pattern.source.replaceAll('a-z', 'A-Za-z').replaceAll('doi', '[dD][oO][iI]')
}
