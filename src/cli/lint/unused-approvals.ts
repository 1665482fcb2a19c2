import type { FileReport } from '../../engine/types.ts'
import type { Register, RegisterEntry } from '../../linter/register.ts'
import { unusedApproval } from '../messages/outcome.ts'
import type { Stage } from './stage.ts'

type Known = { readonly file: string; readonly entry: RegisterEntry; met: 'never' | 'elsewhere' | 'used' }

/** Notes the approvals of claim registers that no file of a complete run uses. */
export const unusedApprovals: Stage = async function* (reports, { session, isComplete, note }) {
  const approvals = countApprovals()
  for await (const report of reports) {
    approvals.add(report)
    yield report
  }
  if (isComplete() && !session.options.quiet) for (const text of approvals.notes()) note(text)
}

/** Keeps count of which approvals a run has met. */
type ApprovalCount = {
  readonly add: (report: FileReport) => void
  /** A note for each approval that no file uses, in the order of the registers. */
  readonly notes: () => string[]
}

/** Starts to count. Two configs may name one register: entries count by file and id. */
function countApprovals(): ApprovalCount {
  const known = new Map<string, Known>()
  const seen = new Set<Register>()
  const keyOf = (file: string, { id }: RegisterEntry): string => JSON.stringify([file, id])
  return {
    add({ register, approvals }) {
      if (register === null) return
      if (!seen.has(register)) {
        seen.add(register)
        for (const entry of register.entries) {
          const key = keyOf(register.file, entry)
          if (!known.has(key)) known.set(key, { file: register.file, entry, met: 'never' })
        }
      }
      for (const { entry, standing } of approvals) {
        const found = known.get(keyOf(register.file, entry))
        if (!found || found.met === 'used') continue
        found.met = standing === 'elsewhere' ? 'elsewhere' : 'used'
      }
    },
    notes: () =>
      [...known.values()]
        .filter(({ met }) => met !== 'used')
        .map(({ file, entry, met }) => unusedApproval(file, entry, met === 'elsewhere')),
  }
}
