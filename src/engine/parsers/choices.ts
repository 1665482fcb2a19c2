/** What may be asked for. `auto` is satteri where its binary loads, and remark otherwise. */
export const parserChoices = ['auto', 'satteri', 'remark'] as const

export type ParserChoice = (typeof parserChoices)[number]
