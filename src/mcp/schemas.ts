import { jurisdictions, profileSettings, profiles } from '../config/types.ts'
import { z } from './sdk.ts'

/* What the tools take and give. Descriptions are read by the programs that call them. */

const judged = {
  profile: z
    .enum(profileSettings)
    .optional()
    .describe(
      'publisher (informs), commercial (sells) or auto (the page decides); the config decides without',
    ),
  jurisdictions: z
    .array(z.enum(jurisdictions))
    .optional()
    .describe('whose law to apply; the config decides without'),
}

const finding = z.object({
  rule: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
  line: z.number().int(),
  column: z.number().int(),
  endLine: z.number().int(),
  endColumn: z.number().int(),
  message: z.string().describe('what it is, why, and what to do'),
  suggestions: z.array(z.string()),
})

const verdict = {
  errors: z.number().int(),
  warnings: z.number().int(),
  files: z.array(
    z.object({
      path: z.string(),
      errors: z.number().int(),
      warnings: z.number().int(),
      findings: z.array(finding),
    }),
  ),
  note: z.string(),
}

const law = z.array(
  z.object({
    title: z.string(),
    section: z.string().nullable(),
    url: z.string(),
    jurisdiction: z.string(),
    says: z.string().describe('in our words, not the wording of the law'),
    checked: z.string().describe('the day of the last look'),
  }),
)

export const lintText = {
  input: {
    text: z.string().describe('Markdown or MDX'),
    filename: z
      .string()
      .optional()
      .describe('the file it is for, so that the config for that file holds; .mdx is read as MDX'),
    ...judged,
  },
  output: verdict,
}

export const lintFiles = {
  input: {
    paths: z
      .array(z.string())
      .min(1)
      .describe('files or folders, absolute or relative to the first folder given'),
    ...judged,
  },
  output: { ...verdict, refused: z.array(z.string()).describe('what was not read, and why') },
}

export const explainRule = {
  input: { rule: z.string().describe('the id of a rule, such as claim/immunity') },
  output: { rule: z.string(), description: z.string(), page: z.string().describe('Markdown'), law },
}

const fact = z.object({
  jurisdiction: z.string(),
  status: z.string(),
  applies: z.string(),
  since: z.string().nullable(),
  asOf: z.string(),
  source: z.string(),
  confidence: z.enum(['high', 'low']),
  stale: z.boolean().describe('look again before you rely on it'),
  note: z.string().nullable(),
})

export const listRequirements = {
  input: {
    jurisdiction: z.enum(jurisdictions),
    substance: z.string().optional().describe('a name of the substance, such as kratom'),
    profile: z.enum(profiles).default('publisher').describe('publisher informs, commercial sells'),
  },
  output: {
    substance: z
      .object({
        id: z.string(),
        names: z.array(z.string()),
        latin: z.string().nullable(),
        reviewed: z.string(),
        warnings: z
          .object({
            interactions: z.array(z.string()),
            effects: z.array(z.string()),
            pregnancy: z.boolean(),
            dependence: z.boolean(),
            liver: z.boolean(),
            age: z.number().nullable(),
            source: z.string(),
          })
          .nullable(),
        legal: z.array(fact).describe('dated facts; nothing is said of places that are not listed'),
      })
      .nullable(),
    jurisdiction: z.string(),
    profile: z.string(),
    notes: z
      .array(z.object({ rule: z.string(), severity: z.enum(['error', 'warning']), message: z.string(), law }))
      .describe('what an article that advises on it must tell its reader'),
    note: z.string(),
  },
}
