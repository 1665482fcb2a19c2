import {
  type Claim,
  type Passage,
  type Score,
  type Support,
  signalOf,
  type Wording,
  words,
} from '../claims/index.ts'
import { lineIndex, offsetAt, sourceSpan } from '../document/place.ts'
import { readDocument } from '../document/read.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { TokenRange } from '../language/types.ts'
import type { Authorisation } from './authorised.ts'
import { findingsOf, understand } from './findings.ts'
import { kindOfFile, type LinterDeps, type LintOptions } from './lint-text.ts'
import { whyWeak } from './source-words.ts'
import { toldOf } from './told.ts'
import { claimVerdict, noClaimVerdict, wordingVerdict } from './verdict.ts'

/**
 * How the sentences on a line were read: words the lexicon knows, claims with their parts, cues, and what was
 * decided and why. For people who ask why something was reported, or was not.
 */
export function explainLine(source: string, options: LintOptions, line: number, deps: LinterDeps): string {
  const document = readDocument(source, kindOfFile(options.filePath), deps.parse)
  const index = lineIndex(source)
  const from = offsetAt(index, { line, column: 1 })
  const to = offsetAt(index, { line: line + 1, column: 1 })
  const understood = understand(document, options.config, deps)
  const reported = findingsOf(understood, options.config, deps)
  const told = toldOf(understood, reported, options.config, deps)
  const { reading } = understood
  const out: string[] = []
  for (const passage of reading.passages) {
    for (const sentence of passage.analysis.sentences) {
      const span = sourceOf(passage, sentence)
      if (span.start >= to || span.end <= from) continue
      out.push(`"${words(passage, sentence)}"`)
      out.push(`  words: ${tagsIn(passage, sentence, deps)}`)
      for (const cue of passage.cues) {
        if (cue.range.from < sentence.from || cue.range.from >= sentence.to) continue
        out.push(
          `  cue: "${words(passage, cue.range)}" ${cue.role} (${cue.id}) over "${words(passage, cue.scope)}"`,
        )
      }
      const inside = (item: { passage: Passage; sentence: number }): boolean =>
        item.passage === passage && item.sentence === sentence.index
      const claims = reading.claims.filter(inside)
      const wordings = reading.wordings.filter(inside)
      for (const claim of claims)
        out.push(
          describeClaim(claim),
          ...(claim.score ? describeSigns(claim.score, passage, deps.lexicon) : []),
          ...describeAuthorisation(understood.situation.authorised?.get(claim)),
          `    ${claimVerdict(claim, told)}`,
        )
      for (const wording of wordings)
        out.push(describeWording(wording), `    ${wordingVerdict(wording, told)}`)
      const aims = wordings.some(({ set }) => !set.startsWith('required/'))
      if (claims.length === 0 && !aims) {
        out.push(...describeSigns(signalOf(passage, sentence, deps.lexicon), passage, deps.lexicon))
        out.push(`  ${noClaimVerdict(passage, sentence, understood, deps.lexicon)}`)
      }
    }
  }
  return out.length > 0 ? `${out.join('\n')}\n` : `Line ${line} has no prose.\n`
}

function sourceOf(passage: Passage, range: TokenRange) {
  const { tokens } = passage.analysis
  return sourceSpan(passage.block, {
    start: tokens.start[range.from] ?? 0,
    end: tokens.end[range.to - 1] ?? 0,
  })
}

function tagsIn(passage: Passage, range: TokenRange, { lexicon }: LinterDeps): string {
  const shown = passage.analysis.tags.filter(tag => {
    const kind = lexicon.kinds[tag.entry.kind] ?? ''
    return tag.from >= range.from && tag.to <= range.to && kind !== 'function-word' && kind !== 'gap-stop'
  })
  return shown
    .map(
      tag =>
        `${words(passage, tag)} [${lexicon.kinds[tag.entry.classKind] ?? lexicon.kinds[tag.entry.kind]}]`,
    )
    .join(', ')
}

function describeClaim(claim: Claim): string {
  const agent = claim.agent
  const who =
    agent.kind === 'named' || agent.kind === 'care' || agent.kind === 'biology' || agent.kind === 'lifestyle'
      ? `${agent.tag.entry.name} (${agent.kind})`
      : agent.kind
  const cues = claim.cues.map(cue => `"${words(claim.passage, cue.range)}" ${cue.role}`).join(', ')
  return [
    `  claim: "${words(claim.passage, claim.range)}" → claim/${claim.category}`,
    `    agent ${who}; effect "${words(claim.passage, claim.effect)}" (${claim.effectClass}, ${claim.form}); target ${claim.targets.map(target => `${target.name} [${target.kind}.${target.class}]`).join(', ')}`,
    `    ${claim.strength}${claim.hedged ? ', hedged' : ''}; ${claim.assertion}${cues ? ` by ${cues}` : ''}; support ${describeSupport(claim.support)}`,
  ].join('\n')
}

/** What the signs of a sentence add up to; nothing where it has none that speaks for a claim. */
function describeSigns(score: Score, passage: Passage, { signals }: Lexicon): string[] {
  const { total, parts, lacks, barredBy } = score
  if (!parts.some(({ points }) => points > 0)) return []
  const shown = parts.map(({ sign, points, range }) => {
    const name = sign.startsWith('shape:')
      ? sign.slice(6)
      : `"${words(passage, range)}" ${sign.replace('sign.', '')}`
    return `${name} ${points > 0 ? '+' : ''}${points}`
  })
  const held = [...lacks.map(name => `no ${name}`), ...barredBy.map(sign => `${sign} bars it`)]
  return [
    `  signs: ${shown.join(', ')} = ${total} of ${signals.threshold}${held.length > 0 ? `; ${held.join(', ')}` : ''}`,
  ]
}

function describeAuthorisation(found: Authorisation | undefined): string[] {
  if (!found) return []
  const { claim, jurisdictions, instead } = found
  return [
    ...(claim && jurisdictions.length > 0
      ? [
          `    authorised for ${claim.substance} in ${jurisdictions.join(', ')} (${claim.source}, ${claim.basis}); conditions unverified: ${claim.conditions}`,
        ]
      : []),
    ...instead.map(wording => `    authorised would be: "${wording}"`),
  ]
}

function describeWording(wording: Wording): string {
  const cues = wording.cues.map(cue => `"${words(wording.passage, cue.range)}" ${cue.role}`).join(', ')
  return `  wording: "${words(wording.passage, wording.range)}" → ${wording.set} (${wording.id}); ${wording.assertion}${cues ? ` by ${cues}` : ''}; support ${describeSupport(wording.support)}`
}

function describeSupport(support: Support): string {
  const { grade, source, kind } = support
  if (source === null) return grade
  const why = whyWeak(support)
  return `${grade} (${source}, ${kind}${why === '' || why === kind ? '' : `: ${why}`})`
}
