import type { PickText } from '../../write/pick-text.ts'

/** Python: dates in several spellings as YYYY-MM-DD; day and month that can't be told apart stay as they are. */
export const readDates = (
  say: PickText,
) => `${say('# Dates in several spellings, where at least 80% of the cells are such', '# 写法不一的日期（至少 80% 的单元格如此时才转换）')}
formats = ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%d.%m.%Y", "%Y年%m月%d日", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"]
for column in texts:
    if column in labels or column in were_text:
        continue
    cells = cleaned[column].dropna().astype(str)
    days = pd.Series(pd.NaT, index=cells.index, dtype="datetime64[ns]")
    for form in formats:
        days = days.fillna(pd.to_datetime(cells, format=form, errors="coerce"))
    rest = cells[days.isna() & cells.str.fullmatch(r"\\d{1,2}/\\d{1,2}/\\d{4}")]
    readings = [pd.to_datetime(rest, format=form, errors="coerce") for form in ("%d/%m/%Y", "%m/%d/%Y")]
    sure = [reading for reading in readings if len(rest) and reading.notna().all()]
    if len(sure) == 1:
        days = days.fillna(sure[0])
    elif len(rest):
        doubts.append([column, "${say('day and month cannot be told apart: ', '无法区分日和月：')}" + ", ".join(rest.head(3))])
    if cells.empty or days.notna().mean() < 0.8:
        continue
    strange = cells[days.isna()]
    if len(strange):
        doubts.append([column, "${say('no dates: ', '不是日期：')}" + ", ".join(strange.head(5))])
    change(column, days.dt.strftime("%Y-%m-%d").fillna(cells).reindex(cleaned.index), "${say('date as YYYY-MM-DD', '日期统一为 YYYY-MM-DD')}")
    were_text.append(column)`
