/** What is said where a figure or table cannot be made a file. */
export const exportMessages = {
  'exports-busy': {
    en: 'Other exports are still being made. Wait until they are done and try again.',
    'zh-CN': '其他导出任务尚未完成。请稍候再试。',
  },
  'export-not-possible': {
    en: 'This cannot be exported as {format}. Download it as it is.',
    'zh-CN': '无法导出为 {format} 格式。请按原样下载。',
  },
  'export-failed': {
    en: 'The export could not be made. Try again; if it stays, download the result as it is shown.',
    'zh-CN': '导出未能完成。请重试；若仍然如此，请按显示的原样下载。',
  },
  'export-figure-failed': {
    en: 'The figure could not be drawn again ({detail}). Download it as it is shown.',
    'zh-CN': '无法重新绘制该图（{detail}）。请按显示的原样下载。',
  },
  'export-figure-too-large': {
    en: 'The picture would be too large. Choose a smaller width or fewer dots per inch.',
    'zh-CN': '图片过大。请选择较小的宽度或较低的分辨率。',
  },
  'export-too-large': {
    en: 'The file would be larger than {limitMb} MB. Choose a smaller size, or export fewer rows.',
    'zh-CN': '文件将超过 {limitMb} MB。请选择较小的尺寸，或导出较少的行。',
  },
  'export-table-too-long': {
    en: 'An Excel sheet holds at most {limit} rows and {columns} columns; this table has {rows} rows. Download it as CSV.',
    'zh-CN': '一张 Excel 工作表最多容纳 {limit} 行、{columns} 列，而此表有 {rows} 行。请下载 CSV 格式。',
  },
  'export-latex-too-long': {
    en: 'LaTeX is for tables of at most {limit} rows; this one has {rows}. Filter it, or download it as CSV.',
    'zh-CN': 'LaTeX 格式最多支持 {limit} 行，而此表有 {rows} 行。请先筛选，或下载 CSV 格式。',
  },
} as const
