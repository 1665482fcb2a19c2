/** A value as JSON on one line. JSON escapes the C0 controls; a terminal also obeys DEL and the C1 ones. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
