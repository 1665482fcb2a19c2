import { escapeXml } from '../escape/xml.ts'
import { ofResults } from '../needs.ts'

/** Checkstyle's XML, as ESLint's formatter of that name writes it: `source` is `claimlint.` and the rule. */
export default ofResults(() => ({
  start: () => '<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="4.3">\n',
  file({ filePath, messages }) {
    const errors = messages.map(({ line, column, severity, message, ruleId }) => {
      const place = `line="${line}" column="${column}"`
      const level = severity === 2 ? 'error' : 'warning'
      const source = ruleId === null ? 'claimlint' : `claimlint.${ruleId}`
      return `<error ${place} severity="${level}" message="${escapeXml(message)}" source="${escapeXml(source)}"/>\n`
    })
    return `<file name="${escapeXml(filePath)}">\n${errors.join('')}</file>\n`
  },
  end: () => '</checkstyle>\n',
}))
