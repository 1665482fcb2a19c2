import type { Jurisdiction, ProfileSetting } from '../linter/types.ts'

/** What somebody who begins says of their articles. */
export type Beginning = {
  readonly profile: ProfileSetting
  readonly jurisdictions: readonly Jurisdiction[]
  /** What the articles are about, by names that claimlint knows. */
  readonly substances: readonly string[]
}

/** The file that `--init` writes. */
export const initialConfigName = '.claimlintrc.yaml'

/** The text of a first config, as YAML with a comment on each key. */
export function initialConfig({ profile, jurisdictions, substances }: Beginning): string {
  const law =
    jurisdictions.length === 0
      ? '# jurisdictions: [us, eu, uk, au, ca]'
      : `jurisdictions: [${jurisdictions.join(', ')}]`
  const about =
    substances.length === 0
      ? '# substances: [kratom, CBD]'
      : `substances: [${substances.map(quoted).join(', ')}]`
  return `# yaml-language-server: $schema=./node_modules/claimlint/schema/claimlintrc.schema.json
# All keys: node_modules/claimlint/docs/configuration.md. What holds for a file:
#   npx claimlint --print-config content/article.md

# recommended, or strict: the same rules, and findings of weight low too.
extends: recommended

# publisher:  the articles inform. commercial: they sell, and no citation excuses a disease claim.
# auto:       a page with buy links, prices or discount codes is commercial, any other a publisher's.
profile: ${profile}

# Whose law the notes are taken from that an article owes its readers: us, eu, uk, au, ca.
${law}

# What the articles are about: one that names such a substance once already owes its notes.
${about}

# off, auto (the weight of each finding decides), warn or error; npx claimlint --help lists more.
rules: {}
#   claim/immunity: error
#   safety/natural: off

# Never checked. Globs as in .gitignore, relative to this file.
ignores: []
#   - drafts

# Other settings for some of the files.
# overrides:
#   - files: shop/**
#     profile: commercial
`
}

/** A name as YAML takes it in a list. */
function quoted(name: string): string {
  return /^[a-z][a-z0-9 -]*$/i.test(name) ? name : JSON.stringify(name)
}
