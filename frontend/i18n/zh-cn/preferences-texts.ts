import type { Texts } from '../en.ts'

/** Texts of the frame of the settings and of their general section, in Chinese. */
export const preferencesTexts: Pick<Texts, 'preferences'> = {
  preferences: {
    backToAnalysis: '返回分析',
    sections: '设置',
    saving: '正在保存…',
    saved: '已保存',
    general: '通用',
    generalLead: '适用于您的所有提问。修改后立即保存。',
    pageLanguage: '界面语言',
    pageLanguageHint: '登录账号后，在任何设备上都使用所选语言。',
    asBrowser: '跟随浏览器',
    answerLanguage: '回答语言',
    answerLanguageHint: '模型的回答及程序输出所用的语言。',
    asQuestion: '跟随提问',
    alwaysChinese: '始终中文',
    alwaysEnglish: '始终英文',
    models: '默认模型',
    modelsHint: '新建分析时向哪些模型提问。选择多个时，每次提问都会进行对比。',
    modelsLast: '沿用上次的选择',
    modelsForget: '清除',
    modelsGone: '目前无法使用：{{names}}',
    modelsMore: '还有更多，请搜索查找。',
    and: '、',
    privacy: '默认隐私级别',
    privacyHint: '新建分析时允许模型了解多少数据内容。每个分析可单独调整。',
    interpret: '结果解读',
    interpretHint: '单次运行结束后，由模型用文字说明结果的含义。',
    on: '开启',
    off: '关闭',
  },
}
