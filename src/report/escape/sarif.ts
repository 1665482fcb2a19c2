/**
 * Text for a SARIF message (§3.11). `[text](target)` would be a link there, also in plain text, and `{0}` a place for an
 * argument: the brackets are escaped as the standard says, elsewhere they stay as they are.
 */
export function escapeSarifText(text: string): string {
  return text
    .replace(/\\?\[(?=[^\]]*\]\()/g, '\\[')
    .replace(/\{(?=\d+\})/g, '{{')
    .replace(/(?<=\{\{\d+)\}/g, '}}')
}
