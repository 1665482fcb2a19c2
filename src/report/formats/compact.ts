import { ofResults } from '../needs.ts'
import { neutralise, neutralisePath } from '../neutralise.ts'
import { count } from '../phrases.ts'

/** A finding a line, in the words of ESLint's `compact`: `a.md: line 1, col 2, Error - text (rule)`. */
export default ofResults(() => ({
  start: () => '',
  file: ({ filePath, messages }) =>
    messages
      .map(({ line, column, severity, message, ruleId }) => {
        const level = severity === 2 ? 'Error' : 'Warning'
        const rule = ruleId === null ? '' : ` (${neutralise(ruleId)})`
        return `${neutralisePath(filePath)}: line ${line}, col ${column}, ${level} - ${neutralise(message)}${rule}\n`
      })
      .join(''),
  end: ({ errors, warnings }) =>
    errors + warnings === 0 ? '' : `\n${count(errors + warnings, 'problem')}\n`,
}))
