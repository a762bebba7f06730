import type { Texts } from '../en.ts'

/** Texts of files on their way, in Chinese. */
export const uploadingTexts: Pick<Texts, 'uploading'> = {
  uploading: {
    list: '上传列表',
    waiting: '等待前面的文件',
    progressOf: '{{name}} 的上传进度',
    sent: '{{sent}} / {{total}}',
    speed: '{{speed}}/秒',
    remaining: '剩余 {{time}}',
    almost: '仅剩几秒',
    broken: '传到 {{share}} 时连接中断，正在续传…',
    unfinished: '未传完：已收到 {{share}}。重新选择同一个文件即可续传。',
    chooseFile: '选择文件',
    delayed: '服务器正忙，稍后自动重试…',
    reading: '正在读取表格…',
    cancel: '取消上传 {{name}}',
    dismiss: '关闭 {{name}}',
    retry: '重试 {{name}}',
    pasted: '您粘贴了一个表格：{{rows}} 行 × {{columns}} 列。',
    usePasted: '添加为数据',
    pastedName: '粘贴的表格.tsv',
  },
}
