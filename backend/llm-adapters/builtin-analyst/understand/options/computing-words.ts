/** Words that say what is to be computed; where nothing was made of one, the plan computes something else. */
const computing =
  /^(?:ratios?|cumulative|ecdf|quantiles?|percentiles?|deciles?|sided|tailed|log\d*|ln|sqrt|root|squared|cubed|residuals?|standardi[sz]ed|normali[sz]ed|centred|centered|scaled|z ?scores?|scores?|scored|grams?|kilograms?|celsius|fahrenheit|kelvin|percentages?|cvs?|lag(?:ged)?|rolling|moving|growth|doubling|weights?|stratified|nested|random|bootstrap\w*|permut\w+|bayes\w*|robust|trimmed|winsor\w*|imput\w+|incidence|prevalence|sum|sums|totals?|increments?|velocity|excess|attributable|relative|absolute|fraction|simulat\w+|optimi[sz]\w+|derivatives?|integral|auc|slope|slopes|intercepts?|threshold|cut ?points?|tertiles?|quintiles?)$|比值|比率|差值|累积|百分位|分位|单侧|单尾|加权|标准化|归一化|对数|平方根|残差|滞后|移动平均|滑动|增长率|增量|倍数|倾向|稳健|截尾|插补|总和|合计|速率|斜率|积分|阈值|界值|三等分|四等分|一致/

/** Of words that nothing was made of those that ask for something to be computed. */
export const listComputing = (unused: string[]): string[] => unused.filter((word) => computing.test(word))

/** Of words that nothing was made of those that rows are to be kept or left out by: "去掉P2板", "only ward 7". */
export const listRowWords = (unused: string[], text: string): string[] =>
  unused.filter((word) => {
    const at = text.indexOf(word)
    return /(?:\bonly(?: (?:for|in|on|from|the))?|\bjust(?: the)?|\bexclud\w*|\bexcept(?: for| on| in)?|\bwithout(?: the)?|\bdrop(?:ping)?|\bremov\w+|\bomit\w*|\bleav\w+ out|只看|只要|只分析|仅限?|去掉|排除|剔除|删掉|不要|不含|不包括)[\s"“'‘]*$/.test(
      text.slice(0, at),
    )
  })
