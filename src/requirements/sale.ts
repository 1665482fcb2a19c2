import { type Passage, type Reading, type Wording, words } from '../claims/index.ts'
import { sourceSpan } from '../document/place.ts'
import type { Document, Span } from '../document/types.ts'
import { namesProduct } from './advice.ts'
import { graded, type Inquiry, notNeeded } from './inquiry.ts'
import { isDenied, overlap, sentenceAt, spanOf, type WordingsOf, wordingsOf } from './spot.ts'
import type { Judgement } from './types.ts'

/** What shows that a page sells, and where it shows first. */
export type Sale = { readonly first: Span }

/** One such sign may be chance; a cart is none. */
const enough = 2
/** What belongs to a shop and to nothing else counts as this many. */
const certain = 2

/** Prices count once, however many there are: articles compare them. */
type Sign = { readonly at: Span; readonly counts: number; readonly isPrice: boolean }

/** Tags by which shop systems put a button, a price or a product on a page: `[add_to_cart id="7"]`, `{{< buy … >}}`, `<BuyButton …>`. */
const shortcode =
  /\[(?:add_to_cart|product_page|products?|woocommerce_\w+|wp_cart\w*|edd_\w+|purchase_link)\b[^\]\n]{0,200}\]|\{\{[<%] ?(?:buy|cart|add-to-cart|product|price)[\w-]* [^\n]{0,200}?[>%]\}\}|<(?:Buy|AddToCart|Checkout|ShopifyBuy)\w{0,40}[\s/>]/g
/** Addresses that put something into a cart. */
const cart =
  /[?&]add[-_]to[-_]cart=|\/(?:cart|basket|checkout)(?:\/|\?|$)|\/\/buy\.|buy\.stripe\.com|\/buy-now\b/i
/** Links that say what they are for. */
const order =
  /^(?:buy|shop|purchase|pre-?order|get yours|add to (?:cart|basket|bag)|order (?:now|here|online|today|yours?|a|the|from))\b/i
/** In a wording: a sum of money, but no discount. */
const amount = /\d(?![\d ]*%)/
/** A retail price; round sums are in the news too. */
const price = /[$£€] ?\d{1,4}[.,]\d\d(?!\d)/

/**
 * What shows that the page sells: buy links, carts, shop shortcodes, prices, discount codes, the writer's own products.
 * Null where there is nothing of the kind, or one sign that may be chance. Linear in the document.
 */
export function saleOf(document: Document, reading: Reading): Sale | null {
  const shop = wordingsOf(reading, 'required/medical-consultation')
  const more = wordingsOf(reading, 'document/profile-mismatch')
  const signs: Sign[] = [
    ...[...document.source.matchAll(shortcode)].map(found => ({
      at: { start: found.index, end: found.index + found[0].length },
      counts: certain,
      isPrice: false,
    })),
    ...reading.passages.flatMap(passage => [...linksIn(passage), ...wordsIn(passage, shop, more)]),
    ...firstPrice(reading),
  ].sort((one, other) => one.at.start - other.at.start)
  const [first] = signs
  const prices = signs.some(({ isPrice }) => isPrice) ? 1 : 0
  const sum = signs.reduce((total, { counts, isPrice }) => total + (isPrice ? 0 : counts), prices)
  return first && sum >= enough ? { first: first.at } : null
}

function linksIn({ block }: Passage): Sign[] {
  return block.links.flatMap((link): Sign[] => {
    const counts = cart.test(link.url)
      ? certain
      : order.test(block.prose.slice(link.span.start, link.span.end).trim())
        ? 1
        : 0
    return counts === 0 ? [] : [{ at: sourceSpan(block, link.span), counts, isPrice: false }]
  })
}

function wordsIn(passage: Passage, shop: WordingsOf, more: WordingsOf): Sign[] {
  // What officials say of prices sells nothing.
  const told = ({ range }: Wording): boolean =>
    shop(passage, 'report', sentenceAt(passage, range.from) ?? range).length > 0
  const own = shop(passage, 'sale')
  const other = more(passage, 'selling').filter(({ range }) => !own.some(each => overlap(each.range, range)))
  return [...own, ...other]
    .filter(wording => !isDenied(wording) && !told(wording))
    .map(({ range }) => ({
      at: spanOf(passage, range),
      counts: 1,
      isPrice: amount.test(words(passage, range)),
    }))
}

function firstPrice({ passages }: Reading): Sign[] {
  for (const { block } of passages) {
    const found = price.exec(block.prose)
    if (!found) continue
    const span = { start: found.index, end: found.index + found[0].length }
    return [{ at: sourceSpan(block, span), counts: 1, isPrice: true }]
  }
  return []
}

/**
 * Grades whether the profile fits the page: a page on something for health that sells, judged as one that informs, is a
 * `mismatch`, at its first selling words.
 */
export function judgeProfile(inquiry: Inquiry): Judgement {
  const requirement = 'profile-mismatch'
  const { sale, audience, reading, lexicon } = inquiry
  const fits = !sale || audience.profile === 'commercial'
  if (fits || (reading.claims.length === 0 && !namesProduct(reading, lexicon))) return notNeeded(requirement)
  return graded(requirement, 'mismatch', sale.first)
}
