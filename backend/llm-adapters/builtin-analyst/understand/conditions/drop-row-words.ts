const rows =
  /\b(?:the )?(?:days|weeks|months|years|visits|wells|samples|wards|states|centres|centers) (?=(?:with|when|where|on which|in which|that had|having|whose) )/g

/** A text without words that stand for the rows themselves: "days with ozone above 100". */
export const dropRowWords = (text: string): string => text.replace(rows, 'rows ')
