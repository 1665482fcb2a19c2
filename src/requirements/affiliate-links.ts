/** Parameters by which shops tell who sent a buyer. */
const parameter =
  /[?&](?:tag|aff|affid|aff_id|affiliate|affiliate_id|irclickid|afftrack|refid|ref_id|partner_id)=/i
/** `ref=` tells a buyer's way inside many sites, so it must name somebody. */
const referral = /[?&]ref=(?!nav|home|footer|header|menu)[\w-]{3,}/i
/** Paths through which sites send readers to shops. */
const path = /\/(?:go|recommends|refer|out|aff|affiliate)\/[\w-]+/i
/** Networks that pay for links. */
const network =
  /(?:amzn\.to|shareasale\.com|awin1\.com|anrdoezrs\.net|jdoqocy\.com|tkqlhce\.com|dpbolvw\.net|kqzyfj\.com|linksynergy\.com|rstyle\.me|avantlink\.com|pxf\.io|sjv\.io|clickbank\.net|hop\.link|skimresources\.com|ojrq\.net|evyy\.net)/i

/** True when an address shows that somebody is paid for those who follow it. A look at its text; nothing is fetched. */
export function isAffiliateLink(url: string): boolean {
  if (network.test(url)) return true
  if (/^(?:https?:)?\/\//i.test(url) && (parameter.test(url) || referral.test(url))) return true
  return path.test(url) && !/\.(?:md|mdx|png|jpe?g|svg)$/i.test(url)
}
