import { ProseBuilder } from './prose-builder.ts'
import type { Span } from './types.ts'

/** The alternative text of an image: its value and the source range to find it in. */
export type ImageText = { readonly alt: string; readonly span: Span; readonly html: boolean }

/** Where phrasing content goes. */
export type Sink = {
  readonly builder: ProseBuilder
  readonly images: ImageText[]
  readonly anchors: { start: number; url: string }[]
}

/** An empty sink. */
export function createSink(): Sink {
  return { builder: new ProseBuilder(), images: [], anchors: [] }
}
