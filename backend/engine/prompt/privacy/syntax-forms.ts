/** What Python says of code that it cannot read. */
export const syntaxForms: readonly string[] = `
invalid syntax
invalid syntax. Perhaps you forgot a comma?
invalid syntax. Maybe you meant '==' or ':=' instead of '='?
'{op}' was never closed
unmatched '{op}'
closing parenthesis '{op}' does not match opening parenthesis '{op}'
closing parenthesis '{op}' does not match opening parenthesis '{op}' on line {int}
unterminated string literal
unterminated triple-quoted string literal
unterminated f-string literal
f-string: {value}
unexpected indent
unindent does not match any outer indentation level
expected an indented block after {value}
expected ':'
expected 'except' or 'finally' block
inconsistent use of tabs and spaces in indentation
invalid decimal literal
invalid character '{op}' (U+{value})
invalid non-printable character U+{value}
unexpected character after line continuation character
unexpected EOF while parsing
cannot assign to {value}
positional argument follows keyword argument
keyword argument repeated: {name}
expression cannot contain assignment, perhaps you meant "=="?
non-default argument follows default argument
parameter without a default follows parameter with a default
leading zeros in decimal integer literals are not permitted{value}
'return' outside function
'break' outside loop
'await' outside function
name '{name}' is used prior to global declaration
name '{name}' is assigned to before global declaration
Missing parentheses in call to 'print'. Did you mean print(...)?
`
  .trim()
  .split('\n')
