/** Notes a team may have inserted in its own words. Nothing that a law words is among them. */
export const insertable = ['medical-consultation', 'affiliate-disclosure'] as const
export type Insertable = (typeof insertable)[number]

/** Where a text goes: behind the title, at the end, or before the heading with these words. */
export type InsertPlace =
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'before'; readonly heading: string }

export type Insert = { readonly text: string; readonly at: InsertPlace }
export type Inserts = Readonly<Partial<Record<Insertable, Insert>>>
