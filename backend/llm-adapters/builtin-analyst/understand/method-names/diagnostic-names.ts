import type { MethodNames } from './method-names.ts'

export const diagnosticNames: MethodNames = {
  names: new RegExp(
    [
      // What stands for a role stays in the text: "x as the gold standard", "诊断 x 的价值".
      String.raw`(?=(?:gold|reference) ?-?standard\b)|(?=金标准)|(?=\bagainst (?:the |blood )?(?:culture|biopsy|patholog\w+|histolog\w+)\b)|\bhow accurate(?:ly)?\b`,
      '(?=(?:诊断|鉴别|预测|筛查)[^,。;]{0,20}?的?(?:价值|效能|效果|性能|能力|准确性|准确度|准确率))',
      '(?=哪[个种一项]?(?:指标|标志物|检测)?更?[^,。;]{0,4}(?:诊断|鉴别|预测|区分)|(?:诊断|鉴别|区分)[^,。;]{0,16}(?:更好|哪个好|谁好))',
      String.raw`(?=\bwhich\b[^,.;]{0,60}\b(?:predicts?|diagnos\w+|discriminat\w+|detects?)\b[^,.;]{0,60}\bbetter\b)|(?=\bbetter (?:predictor|marker|biomarker|test)s?\b)`,
      '(?:diagnostic|test) (?:accuracy|performance|value|odds ratios?|tests?(?: evaluation)?)',
      String.raw`\b(?:sensitivity|sens)\b(?! analys[ie]s)|\b(?:specificity|spec)\b|\b[pn]pv\b|\b(?:positive |negative )?predictive values?|\b(?:positive |negative )?likelihood ratios?\b(?! tests?)`,
      String.raw`(?:two |compare )?\broc\b(?: ?(?:curves?|analysis|plots?|曲线|分析))?|\bauc\b(?: ?值)?|\bauroc\b|area under the(?: roc)? curve|(?:曲线)下面积|受试者工作特征(?:曲线)?`,
      // "PCT ≥ 0.5 为阳性" draws a line; the word is no level there.
      String.raw`(?<=\d[^,。;]{0,12})(?:[为算]|定为|视为|判为)阳性|(?<=\d[^,;]{0,14} )(?:is|as|means|counts as|called) positive`,
      String.raw`\byouden(?:'s)?(?: ?(?:index|j))?|约登(?:指数)?|尤登(?:指数)?`,
      '(?:best|optimal|optimum|ideal) cut ?-?(?:offs?|points?)(?: values?)?|最[佳优适]的?(?:诊断|临床)?(?:截断值?|界值|临界值|切点|截点|阈值|界点)|(?=最[佳优适][^,。;]{0,12}(?:截断|界值|临界值|切点|截点|阈值|界点))',
      '灵敏[度性]|敏感[度性](?!分析)|特异[度性]|(?:阳性|阴性)?预测值|(?:阳性|阴性)?似然比(?!检验)|诊断(?:性)?试验(?:评价)?|假[阳阴]性率|漏诊率|误诊率',
    ].join('|'),
    'g',
  ),
  words:
    /\b(?:tests?|markers?|biomarkers?|truth|gold|standard|reference|against|cut ?-?offs?|cut ?-?points?|thresholds?|best|optimal|accuracy|performance|values?|diagnos\w*(?! «)|predict\w*(?! «)|discriminat\w*|detect\w*(?! «)|screen\w*|distinguish\w*|tell|apart|curves?|area|under|better|which|compared?|comparing|two|both|how|well|combin\w+|jointly|together|models?|exact|wilson|clopper|pearson|delong|youden|direction|value|cut)\b|(?:诊断|鉴别|预测)(?!\s*«)|区分|筛查|判断|识别|检出|金标准|标准|价值|效能|效果|性能|能力|准确[性度率]?|最佳|最优|最大|合适|切多少|切在哪|切|取|定在|定为|为界|界值|截断值?|临界值|切点|截点|阈值|曲线|面积|点|画|哪个|哪种|更好|更能|更|好|比较|两条|联合|合起来|合并|建模|模型|有没有提高|提高|容易|看看|试验|检测|指标|标志物|作为|精确|检查|能不能|结果/g,
}
