import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { jurisdictions } from '../../src/config/types.ts'
import type { Jurisdiction } from '../../src/linter/types.ts'
import { filesIn, type JsonRecord, numberOf, objectOf, readRecords, stringOf, stringsOf } from './records.ts'

/** A sentence that makes a claim. */
export type Positive = { readonly id: string; readonly text: string; readonly category: string }

/** A careful sentence. `hard`: a finding there is an error. */
export type Negative = {
  readonly id: string
  readonly text: string
  readonly whyOk: string
  readonly tier: string
  readonly nearMiss: boolean
}

/** A span marked by hand: `quote` stands as it is on the line (1-based). */
export type GoldSpan = {
  readonly line: number
  readonly quote: string
  readonly rule: string
  readonly also: readonly string[]
  readonly level: string
}

export type Article = { readonly name: string; readonly text: string }
export type AnnotatedArticle = Article & { readonly spans: readonly GoldSpan[] }

/**
 * What an article tells its reader: a grade for each requirement that was judged, and other grades of the legal note one
 * may accept.
 */
export type RequirementRow = Article & {
  readonly commercial: boolean
  readonly jurisdictions: readonly Jurisdiction[]
  readonly wanted: Readonly<Record<string, string>>
  readonly acceptLegal: readonly string[]
}

/** Everything a folder holds; what it does not hold is empty. */
export type Corpus = {
  readonly folder: string
  readonly positives: readonly Positive[]
  readonly negatives: readonly Negative[]
  readonly annotated: readonly AnnotatedArticle[]
  readonly good: readonly Article[]
  readonly bad: readonly Article[]
  readonly requirements: readonly RequirementRow[]
  /** Short articles, each graded on a few requirements. */
  readonly required: readonly RequirementRow[]
  readonly harm: readonly HarmSentence[]
}

/** A wording that may do harm, or a careful sentence (`twin`) on the same subject. */
export type HarmSentence = {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly twin: boolean
}

export type Holdout = 'all' | 'without' | 'only'

/** Reads a folder. `holdout` chooses among the sentences by `holdout.txt`. Throws an Error that names file and line. */
export function loadCorpus(folder: string, holdout: Holdout): Corpus {
  if (!existsSync(folder)) throw new Error(`${folder}: no such folder`)
  const inFolder = (...parts: string[]): string => path.join(folder, ...parts)
  const wanted = chooser(inFolder('holdout.txt'), holdout)
  const corpus: Corpus = {
    folder,
    positives: readRecords(inFolder('positives.jsonl')).map(positiveOf).filter(wanted),
    negatives: readRecords(inFolder('negatives.jsonl')).map(negativeOf).filter(wanted),
    annotated: filesIn(inFolder('annotated', 'gold'), '.gold.jsonl').map(file => annotatedOf(folder, file)),
    good: articlesIn(inFolder('articles', 'good')),
    bad: articlesIn(inFolder('articles', 'bad')),
    requirements: readRecords(inFolder('requirements.jsonl')).map(record => requirementOf(folder, record)),
    required: readRecords(inFolder('required.jsonl')).map(record => requiredOf(folder, record)),
    harm: readRecords(inFolder('harm.jsonl')).map(harmOf),
  }
  const empty = Object.values(corpus).every(part => part === folder || part.length === 0)
  if (empty) throw new Error(`${folder}: nothing to measure`)
  return corpus
}

function chooser(file: string, holdout: Holdout): (sentence: { readonly id: string }) => boolean {
  if (holdout === 'all') return () => true
  const held = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const ids = new Set(held.map(line => line.trim()))
  return ({ id }) => ids.has(id) === (holdout === 'only')
}

function positiveOf(record: JsonRecord): Positive {
  return {
    id: stringOf(record, 'id'),
    text: stringOf(record, 'text'),
    category: stringOf(record, 'category'),
  }
}

function negativeOf(record: JsonRecord): Negative {
  return {
    id: stringOf(record, 'id'),
    text: stringOf(record, 'text'),
    whyOk: stringOf(record, 'why_ok'),
    tier: stringOf(record, 'tier'),
    nearMiss: record.value['near_miss'] === true,
  }
}

function harmOf(record: JsonRecord): HarmSentence {
  return {
    id: stringOf(record, 'id'),
    kind: stringOf(record, 'kind'),
    text: stringOf(record, 'text'),
    twin: record.value['twin'] === true,
  }
}

function annotatedOf(folder: string, goldFile: string): AnnotatedArticle {
  const name = goldFile.slice(0, -'.gold.jsonl'.length)
  return {
    name,
    text: readFileSync(path.join(folder, 'annotated', name), 'utf8'),
    spans: readRecords(path.join(folder, 'annotated', 'gold', goldFile)).map(record => ({
      line: numberOf(record, 'line'),
      quote: stringOf(record, 'quote'),
      rule: stringOf(record, 'rule'),
      also: stringsOf(record, 'also'),
      level: stringOf(record, 'level'),
    })),
  }
}

function articlesIn(folder: string): readonly Article[] {
  return filesIn(folder, '.md').map(name => ({
    name,
    text: readFileSync(path.join(folder, name), 'utf8'),
  }))
}

function requirementOf(folder: string, record: JsonRecord): RequirementRow {
  const name = stringOf(record, 'file')
  const graded = (key: string): string => {
    const requirement = objectOf(record, key)
    return requirement.value['needed'] === true ? stringOf(requirement, 'grade') : 'not-needed'
  }
  return {
    name,
    text: readFileSync(path.join(folder, 'articles', name), 'utf8'),
    commercial: record.value['commercial'] === true,
    jurisdictions: ['us'],
    wanted: {
      'medical-consultation': graded('medical_consultation'),
      'legal-status': graded('legal_status'),
      'fda-disclaimer': graded('fda_disclaimer'),
      'pregnancy-warning': stringOf(record, 'pregnancy_warning'),
      'interaction-warning': stringOf(record, 'interaction_warning'),
      'age-limit': stringOf(record, 'age_limit'),
    },
    acceptLegal: stringsOf(objectOf(record, 'legal_status'), 'accept'),
  }
}

/** A row of `required.jsonl`: profile, jurisdictions, and grades by requirement; the article stands below `required/`. */
function requiredOf(folder: string, record: JsonRecord): RequirementRow {
  const name = stringOf(record, 'file')
  const grades = objectOf(record, 'grades')
  return {
    name,
    text: readFileSync(path.join(folder, 'required', name), 'utf8'),
    commercial: stringOf(record, 'profile') === 'commercial',
    jurisdictions: stringsOf(record, 'jurisdictions').map(name => {
      const known = jurisdictions.find(each => each === name)
      if (known === undefined) throw new Error(`${record.place}: unknown jurisdiction "${name}"`)
      return known
    }),
    wanted: Object.fromEntries(Object.keys(grades.value).map(key => [key, stringOf(grades, key)])),
    acceptLegal: [],
  }
}
