const ignored =
  /(?:\b(?:ignor\w+|disregard\w*|regardless of|irrespective of|no matter|without regard to|collapsing over|not (?:split|separated|grouped) by)|不考虑|不管|忽略|不区分|不论|无论|不计|先不看|不用分|不分) ?(?:the |any |all |what |which |different )?«\d+»(?! ?(?:missing|缺失))(?: ?(?:and|or|和|与|及|、) ?«\d+»)*/g

/** A masked prompt without the columns that are to be left out of account: "ignoring the cell lines", "不考虑性别". */
export const dropIgnored = (masked: string): string => masked.replace(ignored, ' ')
