import { pyString } from '#contract/python-text.ts'
import type { PickText } from '../../write/pick-text.ts'
import type { CleanTablePlan } from './clean-table-plan.ts'

/**
 * Python: columns of text that are numbers with units, limits ("<0.5") or words for "not measured" become numbers in one unit.
 * What was no plain number stays as text in a column beside it.
 */
export const readNumbers = (
  { unit, belowLimit }: CleanTablePlan,
  say: PickText,
) => `${say('# Units that can be turned into each other, and how much of the first one each is', '# 可以相互换算的单位，及其相对于首个单位的大小')}
kinds = {
    "${say('mass per volume', '质量浓度')}": {"g/l": 1, "mg/ml": 1, "g/dl": 10, "mg/dl": 1e-2, "mg/l": 1e-3, "ug/ml": 1e-3, "ug/l": 1e-6, "ng/ml": 1e-6, "pg/ml": 1e-9},
    "${say('amount per volume', '物质的量浓度')}": {"mol/l": 1, "mmol/l": 1e-3, "umol/l": 1e-6, "nmol/l": 1e-9},
    "${say('mass', '质量')}": {"kg": 1, "g": 1e-3, "mg": 1e-6},
    "${say('length', '长度')}": {"m": 1, "cm": 1e-2, "mm": 1e-3},
    "${say('pressure', '压力')}": {"mmhg": 1, "kpa": 7.50062},
    "${say('activity', '活性')}": {"u/l": 1, "iu/l": 1, "u/ml": 1e3, "iu/ml": 1e3},
    "${say('years', '年龄')}": dict.fromkeys(["岁", "周岁", "years", "year", "yrs", "yr", "y", "yearsold"], 1),
    "${say('rate', '频率')}": dict.fromkeys(["bpm", "/min", "次/分", "次/min"], 1),
    "${say('cells per volume', '细胞计数')}": dict.fromkeys(["10^9/l", "x10^9/l", "×10^9/l"], 1),
    "${say('share', '百分比')}": {"%": 1},
    "${say('temperature', '温度')}": dict.fromkeys(["℃", "°c"], 1),
    "${say('days', '天数')}": dict.fromkeys(["天", "日", "d", "day", "days"], 1),
}
kind_of = {name: kind for kind, members in kinds.items() for name in members}
size_of = {name: size for members in kinds.values() for name, size in members.items()}
no_value = ["-", "--", "—", "/", "?", "na", "n/a", "nan", "null", "none", "unknown", "missing", "not done", "nd", "无", "未查", "未测", "未做", "未检", "不详", "缺失", "拒查"]
number = r"^([<>≤≥]?) ?([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?) ?(.*)$"
asked = ${unit ? `${pyString(unit.replaceAll('μ', 'u').replaceAll('µ', 'u'))}` : '""'}


def tidy_unit(written):
    return written.replace("μ", "u").replace("µ", "u").replace(" ", "").lower()


${say('# Numbers that are written as text, where at least 80% of the cells are such', '# 写成文本的数字（至少 80% 的单元格如此时才转换）')}
were_text = []
for column in texts:
    if column in labels:
        continue
    cells = cleaned[column].dropna().astype(str)
    cells = cells[~cells.str.casefold().isin(no_value)]
    has_comma = cells.str.contains(",")
    if has_comma.any() and (cells.str.fullmatch(r"[<>≤≥]? ?[+-]?\\d+(,\\d{1,2})?") & ~cells.str.contains(".", regex=False)).mean() >= 0.8:
        cells = cells.str.replace(",", ".")
    elif has_comma.any() and cells.str.match(r"[<>≤≥]? ?[+-]?\\d{1,3},\\d{3}(?![\\d,.])").any() and not cells.str.contains(r"\\d,\\d{3}[,.]\\d").any():
        doubts.append([column, "${say('a comma that may stand for thousands or for decimals: ', '逗号可能是千位分隔符，也可能是小数点：')}" + ", ".join(cells[has_comma].head(3))])
        continue
    found = cells.str.extract(number).set_axis(["sign", "value", "unit"], axis=1)
    unit = found["unit"].map(tidy_unit, na_action="ignore")
    is_number = unit.isin([*size_of, ""])
    if cells.empty or is_number.mean() < 0.8:
        continue
    stated = unit[is_number & (unit != "")]
    usual = stated.mode().iloc[0] if len(stated) else ""
    target = asked or usual
    if {kind_of.get(name) for name in stated} - {kind_of.get(target)}:
        doubts.append([column, "${say('units that cannot be turned into each other: ', '单位之间无法换算：')}" + ", ".join(sorted(set(stated)))])
        continue
    value = found["value"].where(is_number).str.replace(",", "").astype(float)
    size = stated.map(size_of).astype(float) / size_of.get(target, 1)
    in_words = found["unit"][stated.index[stated == usual]].mode().iloc[0] if usual else target
    wanted = in_words if target == usual else target
    value = (value * size.reindex(value.index).fillna(size_of.get(usual, 1) / size_of.get(target, 1) if usual else 1)).round(10)
    bare = value[is_number & (unit == "")]
    if len(stated) and len(bare):
        if not 0.2 < bare.median() / value[stated.index].median() < 5:
            doubts.append([column, f"${say('numbers without a unit do not fit those in {in_words}', '没有单位的数值与单位为“{in_words}”的数值不相符')}"])
            continue
        print(f"${say('{column}: {len(bare)} numbers without a unit are taken to be in {in_words} (median {bare.median():g}; with a unit {value[stated.index].median():g})', '{column}：{len(bare)} 个没有单位的数值按单位“{in_words}”处理（中位数 {bare.median():g}；有单位的为 {value[stated.index].median():g}）')}")
    is_below = found["sign"].isin(["<", "≤"]) & is_number
    value[is_below] *= ${belowLimit === 'half' ? '0.5' : '1'}
    rules = pd.Series("${say('no number', '不是数值')}", index=cleaned.index)
    rules[value.index[is_number]] = "${say('number out of text', '文本转为数值')}"
    rules[stated.index] = "${say('unit taken off', '去掉单位')}"
    if target != usual:
        rules[bare.index] = f"${say('unit {in_words} (not written) → {wanted}', '单位换算 {in_words}（未写明）→ {wanted}')}"
    for name in sorted(set(stated) - {target}):
        rules[stated.index[stated == name]] = f"${say('unit {name} → {wanted}', '单位换算 {name} → {wanted}')}"
    rules[value.index[found["sign"].isin(["<", "≤", ">", "≥"]) & is_number]] = "${belowLimit === 'half' ? say('beyond a limit of detection: half of a lower limit', '超出检测限：低于下限者取其一半') : say('beyond a limit of detection: the limit', '超出检测限：取该界限')}"
    is_plain = (is_number & (found["sign"] == "")).reindex(cleaned.index, fill_value=False)
    written = cleaned[column].where(~is_plain)
    change(column, value.reindex(cleaned.index), rules)
    if written.notna().any():
        beside = f"{column}_${say('as_written', '原文')}"
        while beside in cleaned:
            beside += "_"
        cleaned.insert(cleaned.columns.get_loc(column) + 1, beside, written)
        print(f"${say('{column}: {written.notna().sum()} cells were no plain number; what was written is kept in {beside}', '{column}：{written.notna().sum()} 个单元格不是普通数值，原文保留在 {beside} 列')}")
    were_text.append(column)`
