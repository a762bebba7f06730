export type BackReference = 'instead' | 'more' | 'earlier' | null

/** How a request refers to the one before it. */
export function readBackReference(masked: string): BackReference {
  if (/\binstead\b|\brather\b|\bswitch\b|\breplace|\bchange\b|改[为成用按]|换[成用为]|替换|而不是|改一下/.test(masked))
    return 'instead'
  if (
    /\balso\b|\badd\b|^(?:and |now |then |please )*include\b|\bput in\b|as well|\btoo\b|\bplus\b|加上|再加|纳入|加入|加进|添加|同时也|另外/.test(
      masked,
    )
  )
    return 'more'
  return /\b(?:now|again|same|it|them|that|this|those|keep|redo|what about|how about|and for|only)\b|再|同样|它|刚才|上面|之前|这次|那么|现在|只看|仅看|接着|然后/.test(
    masked,
  )
    ? 'earlier'
    : null
}

/** All rows are wanted again. */
export const clearsFilters = (masked: string): boolean =>
  /all (?:the )?(?:rows|data)|whole (?:table|data)|without (?:the |any )?filter|全部数据|所有数据|取消筛选|不(?:再)?筛选/.test(
    masked,
  )
