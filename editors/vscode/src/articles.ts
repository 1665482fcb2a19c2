import type { TextDocument } from 'vscode'

/** Languages that the server is asked about. */
export const languages = ['markdown', 'mdx'] as const

export function isArticle({ languageId }: Pick<TextDocument, 'languageId'>): boolean {
  return languages.some(language => language === languageId)
}
