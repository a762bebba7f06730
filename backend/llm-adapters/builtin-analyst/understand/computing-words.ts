/** Words that say what is to be computed; where nothing was made of one, the plan computes something else. */
const computing =
  /^(?:ratios?|cumulative|ecdf|quantiles?|percentiles?|deciles?|sided|tailed|log\d*|ln|sqrt|root|squared|cubed|residuals?|standardi[sz]ed|normali[sz]ed|centred|centered|scaled|z ?scores?|lag(?:ged)?|rolling|moving|growth|doubling|weights?|stratified|nested|random|bootstrap\w*|permut\w+|bayes\w*|robust|trimmed|winsor\w*|imput\w+|incidence|prevalence|sum|sums|totals?|increments?|velocity|excess|attributable|relative|absolute|fraction|simulat\w+|optimi[sz]\w+|derivatives?|integral|auc|slope|slopes|intercepts?|threshold|cut ?points?|tertiles?|quintiles?)$|比值|比率|差值|累积|百分位|分位|单侧|单尾|加权|标准化|归一化|对数|平方根|残差|滞后|移动平均|滑动|增长率|增量|倍数|倾向|稳健|截尾|插补|总和|合计|速率|斜率|积分|阈值|界值|三等分|四等分|一致/

/** Of words that nothing was made of those that ask for something to be computed. */
export const listComputing = (unused: string[]): string[] => unused.filter((word) => computing.test(word))
