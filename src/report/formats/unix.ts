import { ofResults } from '../needs.ts'
import { neutralise, neutralisePath } from '../neutralise.ts'
import { count } from '../phrases.ts'

/** A finding a line, as compilers write them and editors read them: `a.md:1:2: text [Error/rule]`. */
export default ofResults(() => ({
  start: () => '',
  file: ({ filePath, messages }) =>
    messages
      .map(({ line, column, severity, message, ruleId }) => {
        const level = severity === 2 ? 'Error' : 'Warning'
        const rule = ruleId === null ? '' : `/${neutralise(ruleId)}`
        return `${neutralisePath(filePath)}:${line}:${column}: ${neutralise(message)} [${level}${rule}]\n`
      })
      .join(''),
  end: ({ errors, warnings }) =>
    errors + warnings === 0 ? '' : `\n${count(errors + warnings, 'problem')}\n`,
}))
