const dashes = /[\u2212\uff0d\ufe63]/g
const fullWidth = /[\uff01-\uff5e]/g

/**
 * Full-width forms and the mathematical minus as ASCII, each character still one UTF-16 unit, so that offsets hold in the
 * original. The ideographic comma, space and full stop become their ASCII kin as well.
 */
export const toPlainText = (text: string): string =>
  text
    .replace(dashes, '-')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000|\u00a0/g, ' ')
    .replace(/、/g, ',')
    .replace(/[【〔]/g, '[')
    .replace(/[】〕]/g, ']')
    .replace(/[～〜]/g, '~')
