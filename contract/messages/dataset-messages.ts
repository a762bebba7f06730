/** What is said of an uploaded file and how it was read. */
export const datasetMessages = {
  'file-missing': {
    en: 'No file came with the request. Send it as the multipart field "file".',
    'zh-CN': '请求中没有文件。请用 multipart 字段“file”发送。',
  },
  'file-empty': {
    en: '“{name}” is empty (0 bytes). Check that it was saved, and upload it again.',
    'zh-CN': '“{name}”是空文件（0 字节）。请确认文件已保存后重新上传。',
  },
  'file-too-large': {
    en: '“{name}” is larger than the limit of {limitMb} MB. Split it, or ask the operator to raise the limit.',
    'zh-CN': '“{name}”超过 {limitMb} MB 的上限。请拆分文件，或请管理员提高上限。',
  },
  'file-type-unknown': {
    en: '“{name}” is not a kind of file that can be read here. Save it as CSV, TSV, XLSX or Parquet.',
    'zh-CN': '无法读取“{name}”这种文件。请另存为 CSV、TSV、XLSX 或 Parquet。',
  },
  'file-not-table': {
    en: '“{name}” does not contain a table: it looks like binary data. Open it in the program that made it and save it as CSV or XLSX.',
    'zh-CN': '“{name}”不是表格：内容像是二进制数据。请用生成它的程序打开，另存为 CSV 或 XLSX。',
  },
  'file-encoding-unknown': {
    en: 'The text encoding of “{name}” could not be recognised. Save it as UTF-8 and upload it again.',
    'zh-CN': '无法识别“{name}”的文本编码。请另存为 UTF-8 后重新上传。',
  },
  'file-damaged': {
    en: '“{name}” is damaged or incomplete and cannot be opened. Open it in the program that made it, save it anew and upload it again.',
    'zh-CN': '“{name}”已损坏或不完整，无法打开。请用生成它的程序打开，重新保存后上传。',
  },
  'file-not-as-named': {
    en: 'What is in “{name}” is not what the end of its name says. Open it in the program that made it and save it as XLSX or CSV; a text table only needs the ending .csv.',
    'zh-CN':
      '“{name}”的内容与扩展名不符。请用生成它的程序打开，另存为 XLSX 或 CSV；如果是文本表格，将扩展名改为 .csv 即可。',
  },
  'file-without-workbook': {
    en: 'There is no workbook in “{name}”. Open it in the program that made it, save it as XLSX and upload that.',
    'zh-CN': '“{name}”中没有工作簿。请用生成它的程序打开，另存为 XLSX 后上传。',
  },
  'file-text-broken': {
    en: 'The lines of “{name}” do not make a table, for example because a quotation mark is never closed. Correct it in a text editor, or save the table anew as CSV or XLSX.',
    'zh-CN': '“{name}”中的各行无法组成表格，例如有引号没有配对。请用文本编辑器修正，或将表格重新另存为 CSV 或 XLSX。',
  },
  'file-columns-twice': {
    en: 'Some columns of “{name}” have the same name. Give each column a name of its own and upload the file again.',
    'zh-CN': '“{name}”中有重名的列。请为每一列取不同的名称后重新上传。',
  },
  'file-entry-unsafe': {
    en: '“{name}” holds a part that could do harm when it is opened (“{entry}”), and was refused. Save the table as CSV and upload that.',
    'zh-CN': '“{name}”中含有打开时可能造成危害的部分（“{entry}”），已被拒绝。请将表格另存为 CSV 后上传。',
  },
  'file-packing-unknown': {
    en: '“{name}” is packed in a way that cannot be read here. Open it in Excel, save it as XLSX and upload that.',
    'zh-CN': '“{name}”的压缩方式无法读取。请在 Excel 中打开，另存为 XLSX 后上传。',
  },
  'file-encrypted': {
    en: '“{name}” is protected with a password. Remove the password in Excel (File > Info > Protect Workbook) and upload it again.',
    'zh-CN': '“{name}”受密码保护。请在 Excel 中取消密码（文件 > 信息 > 保护工作簿）后重新上传。',
  },
  'file-bomb': {
    en: '“{name}” unpacks to more than {limitMb} MB and was refused. Save the table as CSV and upload that.',
    'zh-CN': '“{name}”解压后超过 {limitMb} MB，已被拒绝。请将表格另存为 CSV 后上传。',
  },
  'table-without-rows': {
    en: '“{name}” has no rows of data. Add the data below the header and upload it again.',
    'zh-CN': '“{name}”没有数据行。请在表头下补充数据后重新上传。',
  },
  'table-too-wide': {
    en: '“{name}” has {columns} columns; the limit is {limit}. If genes or samples stand in columns, transpose the table, or keep only the columns that you need.',
    'zh-CN': '“{name}”有 {columns} 列，上限为 {limit} 列。如果基因或样本按列排列，请转置表格，或只保留需要的列。',
  },
  'upload-incomplete': {
    en: 'The upload broke off before the file was complete. Nothing was kept; upload it again.',
    'zh-CN': '上传中断，文件不完整，未保存任何内容。请重新上传。',
  },
  'upload-broken-off': {
    en: 'The upload broke off. What has arrived is kept for a day: choose the same file again to go on.',
    'zh-CN': '上传中断。已收到的部分会保留一天：重新选择同一个文件即可继续。',
  },
  'upload-offset-wrong': {
    en: 'This part does not follow what has arrived. Ask how much there is, and go on from there.',
    'zh-CN': '这一部分与已收到的内容不相接。请先查询已收到的长度，再从那里继续。',
  },
  'upload-unfinished': {
    en: '“{name}” has not arrived completely yet. Send the rest first.',
    'zh-CN': '“{name}”尚未完整上传。请先发送余下的部分。',
  },
  'uploads-unfinished-full': {
    en: 'There are {limit} unfinished uploads already. Finish some of them, or give them up, and try again.',
    'zh-CN': '未完成的上传已有 {limit} 个。请先完成或放弃其中一些，然后重试。',
  },
  'uploads-no-room': {
    en: 'There is room for {freeMb} MB more on this server, unfinished uploads included, and this file does not fit. Delete files that you no longer need, or give unfinished uploads up, and try again.',
    'zh-CN':
      '服务器上还可保存 {freeMb} MB（含未完成的上传），不足以容纳此文件。请删除不再需要的文件，或放弃未完成的上传，然后重试。',
  },
  'uploads-at-once': {
    en: '{limit} of your files are arriving at this moment. Wait until one has arrived, and upload this one again.',
    'zh-CN': '您有 {limit} 个文件正在上传。请等其中一个上传完成后，再上传此文件。',
  },
  'room-datasets': {
    en: 'You keep as many files as this server allows ({limit}). Delete some that you no longer need, and upload again.',
    'zh-CN': '您保存的文件数已达到服务器上限（{limit} 个）。请删除不再需要的文件，然后重新上传。',
  },
  'room-bytes': {
    en: 'Your files may take {limitMb} MB on this server, and this one does not fit any more. Delete files that you no longer need, and upload again; files deleted today still count in part.',
    'zh-CN':
      '您的文件在此服务器上最多可占用 {limitMb} MB，剩余空间不足以保存此文件。请删除不再需要的文件，然后重新上传；当天删除的文件仍会占用部分空间。',
  },
  'room-bytes-guest': {
    en: 'A guest’s files may take {limitMb} MB on this server, and this one does not fit any more. Delete files that you no longer need, or sign in for more room, and upload again.',
    'zh-CN':
      '访客的文件在此服务器上最多可占用 {limitMb} MB，剩余空间不足以保存此文件。请删除不再需要的文件，或登录以获得更多空间，然后重新上传。',
  },
  'dataset-not-ready': {
    en: '“{name}” is still being read. Wait a moment and try again.',
    'zh-CN': '“{name}”仍在读取中。请稍候重试。',
  },
  'dataset-unreadable': {
    en: '“{name}” could not be read, so it cannot be used. Upload it again in another form.',
    'zh-CN': '“{name}”无法读取，因此不能使用。请换一种格式重新上传。',
  },
  'sheet-unknown': {
    en: 'There is no sheet “{sheet}” in “{name}”. Its sheets are: {sheets}',
    'zh-CN': '“{name}”中没有工作表“{sheet}”。现有工作表：{sheets}',
  },
  'column-unknown': {
    en: 'There is no column “{column}” in this table.',
    'zh-CN': '此表中没有列“{column}”。',
  },
  'column-type-unfit-number': {
    en: '{count} values of “{column}” are not numbers, for example {examples}. Nothing was changed. Correct them in the file, or keep the column as it is.',
    'zh-CN': '列“{column}”中有 {count} 个值不是数值，例如 {examples}。未作任何更改。请在文件中修正，或保留原类型。',
  },
  'column-type-unfit-integer': {
    en: '{count} values of “{column}” are not whole numbers, for example {examples}. Nothing was changed. Choose “number” instead, or correct them in the file.',
    'zh-CN': '列“{column}”中有 {count} 个值不是整数，例如 {examples}。未作任何更改。请改选“数值”，或在文件中修正。',
  },
  'column-type-unfit-boolean': {
    en: '{count} values of “{column}” mean neither yes nor no, for example {examples}. Nothing was changed. Understood are true/false, yes/no, y/n, t/f and 1/0.',
    'zh-CN':
      '列“{column}”中有 {count} 个值既不表示“是”也不表示“否”，例如 {examples}。未作任何更改。可识别：是/否、true/false、yes/no、y/n、1/0。',
  },
  'column-type-unfit-datetime': {
    en: '{count} values of “{column}” are not dates of one form, for example {examples}. Nothing was changed. Write them as 2024-03-05 in the file, or keep the column as it is.',
    'zh-CN':
      '列“{column}”中有 {count} 个值不是同一格式的日期，例如 {examples}。未作任何更改。请在文件中统一写成 2024-03-05，或保留原类型。',
  },
  'column-dates-ambiguous': {
    en: 'In “{column}” the day or the month could come first, as in {example}. Say which it is.',
    'zh-CN': '列“{column}”中的日期（如 {example}）无法判断日和月的先后，请指明。',
  },
  'column-type-fixed': {
    en: 'The type of “{column}” cannot be changed: its header is a number or occurs more than once. Rename it in the file and upload that again.',
    'zh-CN': '列“{column}”的类型无法更改：它的列名是数字，或与其他列重名。请在文件中改名后重新上传。',
  },
  'column-type-parquet': {
    en: 'A Parquet file states the types of its columns itself, so that of “{column}” stays as it is. Convert it in the question or in the code.',
    'zh-CN': 'Parquet 文件自带列类型，因此列“{column}”的类型不能在此更改。可以在提问或代码中转换。',
  },
  'filter-unsuitable': {
    en: 'The column “{column}” cannot be filtered that way: “{value}” does not suit its type. Numbers are filtered by numbers, dates by dates such as 2024-03-05.',
    'zh-CN': '列“{column}”不能这样筛选：“{value}”与该列的类型不符。数值列请填数字，日期列请填 2024-03-05 这样的日期。',
  },
  'note-duplicate-headers': {
    en: 'Some headers appear more than once; they were numbered: {columns}',
    'zh-CN': '有重复的列名，已自动编号：{columns}',
  },
  'note-empty-headers': {
    en: '{count} columns have no header; they were named “Unnamed: n”.',
    'zh-CN': '有 {count} 列没有列名，已命名为“Unnamed: n”。',
  },
  'note-encoding': {
    en: 'Read as {encoding}.',
    'zh-CN': '按 {encoding} 编码读取。',
  },
  'note-separator': {
    en: 'Columns are separated by {separator}.',
    'zh-CN': '列分隔符为 {separator}。',
  },
  'note-thousands': {
    en: 'Thousands separators were removed in: {columns}',
    'zh-CN': '以下列去除了千位分隔符：{columns}',
  },
  'note-rows-ragged': {
    en: '{count} rows have more or fewer cells than the header. Missing cells are empty; surplus cells were left out.',
    'zh-CN': '有 {count} 行的单元格数与表头不一致：缺少的视为空，多出的已略去。',
  },
  'note-header-row': {
    en: 'The header is in line {line}; the lines above it are a title or remarks and were left out.',
    'zh-CN': '表头位于第 {line} 行；其上方是标题或说明，已略过。',
  },
  'note-header-numeric': {
    en: 'The first line holds only numbers and was taken as the header. If the file has no header, add a line with column names and upload it again.',
    'zh-CN': '第一行全是数字，已作为表头。如果文件没有表头，请添加一行列名后重新上传。',
  },
  'note-decimal-comma': {
    en: 'Numbers are written with a decimal comma (1,5).',
    'zh-CN': '数字使用逗号作小数点（1,5）。',
  },
  'note-digit-text': {
    en: 'Digits with leading zeros were kept as text: {columns}',
    'zh-CN': '带前导零的数字已按文本保留：{columns}',
  },
  'note-row-names': {
    en: 'Row names without a header are not shown as a column; in Python they are the index (df.index).',
    'zh-CN': '没有列名的行名不作为一列显示；在 Python 中它们是索引（df.index）。',
  },
  'note-sheet-empty': {
    en: 'The sheet “{sheet}” has no rows and was left out.',
    'zh-CN': '工作表“{sheet}”没有数据行，已略过。',
  },
} as const
