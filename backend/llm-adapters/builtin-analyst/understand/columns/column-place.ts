/**
 * Whether a word of a masked prompt, which names nothing, stands where a column is expected: beside a column in a list, or as what
 * is compared, related, described or grouped by. Elsewhere it is ordinary talk ("in total", "over the season", "老师说的").
 */
export function inColumnPlace(masked: string, words: string): boolean {
  let at = masked.indexOf(words)
  while (at >= 0) {
    const [before, after] = [masked.slice(0, at), masked.slice(at + words.length)]
    if (/\p{Script=Han}/u.test(words) ? inChinesePlace(before, after) : inEnglishPlace(before, after)) return true
    at = masked.indexOf(words, at + words.length)
  }
  return false
}

const article = "(?:(?:the|a|an|different|each|their|its|any|every|all|patients?'?s?|level of|levels of|number of) )?"
/** What may still belong to the same name: "vitamin d level". */
const rest =
  "^(?: [a-z][a-z\\d']*)??(?: (?:levels?|status|scores?|values?|groups?|rates?|counts?|types?|class|category))?"
const end =
  '(?:\\s*$|\\s*[,.;:?!)/]|\\s+(?:and|or|by|between|across|vs|versus|in|on|of|with|for|to|than|at|among|within|per|is|are|was|were|using|when|if|as|from|do|does|that|which|after|before)\\b|\\s*«)'
const nameEnds = new RegExp(rest + end)

/** After these a name follows, whatever comes then. */
const strong = new RegExp(
  `\\b(?:between|vs|versus|compare|comparing|correlate|correlating|describe|describing|summari[sz]e|adjust(?:ed|ing) for|controlling for|stratified by|grouped by|split by) ${article}$`,
)
const groupedBy = new RegExp(`\\b(?:by|per|across|each|every) ${article}$`)
const listed = new RegExp(`«\\d+»\\s*(?:, ?and|, ?or|,|&|\\+|/|\\band|\\bor|\\bwith|\\bto|\\bon|\\bthan) ${article}$`)
/** "the effect of x", "correlation with x": a preposition leads to a column only after a word of relation or of a statistic. */
const related = new RegExp(
  `\\b(?:correlat\\w+|associat\\w+|relat\\w+|compar\\w+|differ\\w*|effects?|influence|impact|depend\\w*|regress\\w*|predict\\w*|means?|medians?|averages?|distribution|levels?|histogram|box ?plot|plot|scatter ?plot|sds?|quartiles|percentiles|outliers|missing values|proportion|percentage|prevalence|link\\w*|function)(?: «\\d+»| [a-z]+)?(?:,? and «\\d+»)? (?:of|on|with|to|in|for|from) ${article}$`,
)
const asked = new RegExp(`\\b(?:does|do|did|is|are|was|were|has|have|how) ${article}$`)
const predicate =
  /^(?: [a-z]+)? (?:affects?|influences?|impacts?|predicts?|differs?|depends?|correlates?|relates?|related|associated|correlated|linked|increases?|decreases?|rises?|falls?|changes?|higher|lower|greater|larger|different|worse|better|more|less|distributed|explains?)\b/
const listedFirst = /^(?: [a-z]+)?\s*(?:,|,? and|,? or|&|\+|\bvs\.?|\bversus)\s*(?:the )?«\d+»/

function inEnglishPlace(before: string, after: string): boolean {
  if (strong.test(before)) return true
  if (groupedBy.test(before)) return nameEnds.test(after) && !/^ ?(?:ing\b)/.test(after)
  const isNewClause = /\b(?:and|vs|versus) (?:non |not |the )*«\d+», $/.test(before)
  if ((listed.test(before) && !isNewClause) || related.test(before)) return nameEnds.test(after)
  if (listedFirst.test(after)) return true
  return asked.test(before) && predicate.test(after)
}

const han = '\\p{Script=Han}'
const chineseBefore = new RegExp(
  `(?:«\\d+»的?\\s*[和与及跟、,]|(?:${han}{2,4})[和与及跟、](?=$)|按照?|根据|依据|不同的?|各个?|每个|比较|描述|对比)\\s*$`,
  'u',
)
const chineseAfter =
  /^\s*(?:[和与及跟、]\s*«\d+»|之间|(?:水平|程度|情况|等级|分数|得分|值)?的(?:关系|差异|差别|区别|影响|分布|相关|均值|均数|平均|中位|比较|变化|关联|作用|效应|危险因素)|(?:水平|程度)?(?:对|与|跟|和)\s*«\d+»|(?:是否|会不会|能不能|有没有)?影响|[高低大小多少]的(?:人|病人|患者)|[高低]不[高低]|[更]?[高低大小][吗些])/

const inChinesePlace = (before: string, after: string): boolean =>
  (chineseBefore.test(before) &&
    /^\s*(?:$|[,，。;；?？!！、和与及跟的之对有是中在上间组分差比]|«|吗|呢)/.test(after)) ||
  chineseAfter.test(after)
