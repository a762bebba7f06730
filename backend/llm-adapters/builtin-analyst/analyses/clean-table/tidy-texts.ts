import type { PickText } from '../../write/pick-text.ts'

/** Python: `change`, which logs each cell that becomes another one, and the log itself. */
export const startLog = (
  say: PickText,
) => `${say('# The table as it was read stays; every change of the copy goes into the log.', '# 原表保持不变；对副本的每一处修改都记入日志。')}
cleaned = df.copy()
log = []
doubts = []


def change(column, after, rule):
    before = cleaned[column]
    is_same = (before == after) | (before.isna() & after.isna()) | (pd.to_numeric(before, errors="coerce") == after)
    for row in cleaned.index[~is_same]:
        new = f"{after[row]:.10g}" if isinstance(after[row], float) and not np.isnan(after[row]) else after[row]
        log.append([row + 1, column, before[row], new, rule if isinstance(rule, str) else rule[row]])
    cleaned[column] = after


def on_text(cells, do):
    return cells.map(lambda cell: do(cell) if isinstance(cell, str) else cell)
`

/** Python: full-width digits and letters as plain ones, no blanks around a text and single ones inside. */
export const tidyTexts = (
  say: PickText,
) => `${say('# Full-width digits and letters; blanks around and inside a text', '# 全角数字和字母；首尾及多余的空格')}
full_width = {code: code - 0xFEE0 for code in [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]}
full_width |= {ord(wide): plain for wide, plain in zip("．％＜＞－＋\\u3000", ".%<>-+ ")}
for column in texts:
    change(column, on_text(cleaned[column], lambda cell: cell.translate(full_width)), "${say('full-width characters', '全角字符')}")
    change(column, on_text(cleaned[column], lambda cell: " ".join(cell.split()) or None), "${say('blanks', '多余空格')}")`
