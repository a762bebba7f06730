/** Characters. */
export const passwordLengths = { min: 8, max: 128 }
