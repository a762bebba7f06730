const much = '(?:[较越更偏很]?(?:高|低|多|少|大|小|长|短|重|轻))'

/**
 * A masked prompt without what carries a measure: "降雨多的月份" and "wards with more nurse hours" speak of rows, by what they have much
 * of, and name no other column.
 */
export const dropCarriers = (masked: string): string =>
  masked
    .replace(new RegExp(`(«\\d+»${much})的 ?«\\d+»`, 'g'), '$1的 ')
    .replace(
      /«\d+» ((?:with|having|that have|who have) (?:a )?(?:more|higher|lower|less|fewer|high|low|longer|shorter) «\d+»)/g,
      ' $1',
    )
    .replace(
      /(\b(?:more|less|enough|extra) (?:of (?:the )?)?|(?:更多|较多|越多)的?)«\d+»(?= (?:make|give|lead|cause|mean|produce)|[^«]{0,12}(?:越|就))/g,
      '$1 ',
    )
