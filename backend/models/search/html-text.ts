const longest = 64_000
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", nbsp: ' ' }

/** The words of an HTML table, for searching: without tags and without its first block of style. Linear in the text. */
export function htmlText(html: string): string {
  const given = html.slice(0, longest)
  const style = given.indexOf('<style')
  const styleEnd = style === -1 ? -1 : given.indexOf('</style>', style)
  const shown = styleEnd === -1 ? given : given.slice(0, style) + given.slice(styleEnd)
  return shown
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/[ \t\n]+/g, ' ')
}
