/** A setting that cannot be used; the message names the variable and says what is expected. */
export class WrongSetting extends Error {}
