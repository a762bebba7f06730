const symbols =
  /^(?:p|n|N|t|F|r|R|d|g|z|Z|U|W|H|Q|T|k|K|df|dof|OR|HR|RR|SD|SE|IQR|CI|AUC|AIC|BIC|R²|R2|R\^2|χ²|χ2|chi2|η²|ω²|ε²|ρ|τ|β|κ)$/
const statistics =
  /^(?:n|count|mean|average|median|sd|std|std\.?\s?dev|se|sem|min|max|sum|total|var|variance|p|p-?\s?values?|t|f|r|z|u|w|h|df|or|hr|rr|beta|coef|auc|accuracy|statistic|pvalue|[25579][05]%|均值|平均值|平均|中位数|标准差|标准误|方差|最小值|最大值|总数|总和|例数|样本量|人数|计数|p\s?值|t\s?值|f\s?值|卡方)$/i
const settings =
  /^(?:alpha|α|random[_ ]?state|seed|dpi|figsize|bins|显著性水平|检验水准|随机种子|step|figure|fig|table|page|part|section|chapter|python|numpy|pandas|scipy|statsmodels|version|图|表|步骤|版本)(?=$|[\s.])/i
/** What belongs to the test or estimate that its line began with. */
const dependents = /^(?:p|p-?\s?values?|p\s?值|n|df|dof|df1|df2|自由度|se|std\.?\s?err(?:or)?|标准误)$/i

export const isStatistic = (name: string): boolean => statistics.test(name) || symbols.test(name)
export const isDependent = (name: string): boolean => dependents.test(name)

const longestWritten = 160

/**
 * A name as it stands before a value, without bullets, quotes and what was said before it; null when nothing in it can name a
 * result: no letter, too long to be a name, a setting of the analysis, a heading.
 */
export function cleanName(written: string): string | null {
  const bare = written
    .slice(-longestWritten)
    .replace(/^[\s\-*•·#>]+/, '')
    .replace(/^\d{1,2}[.)]\s+/, '')
    .replace(/^['"`*“‘]+/, '')
    .replace(/['"`*”’\s:=]+$/, '')
    .trim()
  const name = shorten(bare.replace(/\s+/g, ' '))
  if (name.length > 80 || !/\p{L}/u.test(name) || settings.test(name)) return null
  return name
}

/** Of a sentence that ends in a symbol, the symbol: "was not significant, with p" names p. */
function shorten(name: string): string {
  const words = name.split(' ')
  const last = words.at(-1) ?? ''
  return words.length > 4 && symbols.test(last) ? last : name
}
