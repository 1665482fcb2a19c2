import { neutralise, neutraliseLines } from '../neutralise.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for HTML, in elements and in quoted attributes. Line breaks become spaces. */
export function escapeHtml(text: string): string {
  return withEntities(neutralise(text))
}

/** The same for text whose line breaks and tabs count. */
export function escapeHtmlLines(text: string): string {
  return withEntities(neutraliseLines(text))
}

function withEntities(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? '')
}
