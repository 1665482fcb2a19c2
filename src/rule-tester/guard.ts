import { PluginError } from '../engine/plugin-error.ts'
import type { Match, Rule, RuleContext } from '../linter/rule.ts'
import * as messages from './messages.ts'
import { RuleTesterError } from './tester-error.ts'

/** The rule, watched: it may not change what it gets, keep state, or report what is not there. */
export function guarded(rule: Rule): Rule['find'] {
  return context => {
    freeze(context)
    const found = find(rule, context)
    for (const match of found) check(match, rule, context)
    if (JSON.stringify(found.map(plain)) !== JSON.stringify(find(rule, context).map(plain)))
      throw new RuleTesterError(messages.unstable())
    return found
  }
}

function find(rule: Rule, context: RuleContext): Match[] {
  try {
    return [...rule.find(context)]
  } catch (thrown) {
    const error = thrown instanceof PluginError ? thrown.cause : thrown
    const frozen = error instanceof TypeError && /read only|not extensible|Cannot delete/.test(error.message)
    throw new RuleTesterError(frozen ? messages.changedInput(error) : messages.crashed(error), {
      cause: error,
    })
  }
}

/** What of a match can be compared: passages are the same objects in both runs, and large. */
function plain({ place, ...match }: Match): unknown {
  return {
    ...match,
    place: 'span' in place ? place.span : { block: place.passage.block.prose, ...place.range },
  }
}

function check({ place, messageId, data }: Match, { meta }: Rule, { document }: RuleContext): void {
  const message = meta.messages[messageId]
  if (message === undefined)
    throw new RuleTesterError(messages.unknownMessageId(messageId, Object.keys(meta.messages)))
  const parts = [...message.matchAll(/\{([a-z]+)\}/gi)].flatMap(([, part]) =>
    part === undefined ? [] : [part],
  )
  const missing = parts.filter(part => data[part] === undefined)
  if (missing.length > 0) throw new RuleTesterError(messages.unfilled(message, missing))
  const { length } = document.source
  if ('span' in place) {
    const { start, end } = place.span
    const inside =
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length
    if (!inside) throw new RuleTesterError(messages.outside(start, end, length))
  } else if (
    !(
      place.range.from >= 0 &&
      place.range.from < place.range.to &&
      place.range.to <= place.passage.analysis.tokens.count
    )
  ) {
    throw new RuleTesterError(messages.emptyRange())
  }
}

/** Freezes the document, the options and the lists of the reading; what is shared by all files stays as it is. */
function freeze({ document, options, reading, requirements }: RuleContext): void {
  freezeDeep(document)
  freezeDeep(options)
  freezeDeep(requirements.judgements)
  for (const list of [reading.claims, reading.wordings]) {
    Object.freeze(list)
    for (const each of list) Object.freeze(each)
  }
}

function freezeDeep(value: unknown): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return
  Object.freeze(value)
  for (const inner of Object.values(value)) freezeDeep(inner)
}
