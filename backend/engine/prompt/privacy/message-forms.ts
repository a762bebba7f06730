/**
 * What exceptions of Python and of the sandbox's libraries say, with blanks. `{name}` `{names}` are names and lists of
 * them, `{type}` a type, `{int}` `{shape}` whole numbers, `{op}` an operator; `{value}` may be a cell and is never told.
 */
export const messageForms: readonly string[] = `
'{name}'
"{name}"
['{names}'] not in index
["{names}"] not in index
['{names}'] not found in axis
"['{names}'] not found in axis"
"['{names}'] not in index"
"None of [Index(['{names}'], dtype='{type}')] are in the [{name}]"
'None of [{value}] are in the [{name}]'
"None of [{value}] are in the [{name}]"
'None of {value} are in the {name}'
Column not found: {name}
'Column not found: {name}'
Columns not found: {value}
"Columns not found: {value}"
'{name}' is both an index level and a column label, which is ambiguous.
index {int} is out of bounds for axis {int} with size {int}
index out of bounds
single positional indexer is out-of-bounds
positional indexers are out-of-bounds
list index out of range
string index out of range
tuple index out of range
pop from empty list
name '{name}' is not defined
cannot access local variable '{name}' where it is not associated with a value
cannot access free variable '{name}' where it is not associated with a value in enclosing scope
No module named '{name}'
cannot import name '{name}' from '{name}' ({value})
cannot import name '{name}' from '{name}'
'{type}' object has no attribute '{name}'
type object '{type}' has no attribute '{name}'
module '{name}' has no attribute '{name}'
Can only use .str accessor with string values, not {type}
Can only use .str accessor with string values!
Can only use .dt accessor with datetimelike values
Can only use .cat accessor with a 'category' dtype
{name}() got an unexpected keyword argument '{name}'
{name}() got multiple values for argument '{name}'
{name}() missing {int} required positional argument: '{name}'
{name}() missing {int} required positional arguments: '{name}' and '{name}'
{name}() missing {int} required keyword-only argument: '{name}'
{name}() takes {int} positional argument but {int} were given
{name}() takes {int} positional arguments but {int} were given
{name}() takes from {int} to {int} positional arguments but {int} were given
unsupported operand type(s) for {op}: '{type}' and '{type}'
bad operand type for unary {op}: '{type}'
'{op}' not supported between instances of '{type}' and '{type}'
can only concatenate str (not "{type}") to str
can only concatenate list (not "{type}") to list
must be str, not {type}
'{type}' object is not subscriptable
'{type}' object is not callable
'{type}' object is not iterable
'{type}' object does not support item assignment
'{type}' object cannot be interpreted as an integer
argument of type '{type}' is not iterable
unhashable type: '{type}'
cannot unpack non-iterable {type} object
not enough values to unpack (expected {int}, got {int})
not enough values to unpack (expected at least {int}, got {int})
too many values to unpack (expected {int})
too many values to unpack (expected {int}, got {int})
object of type '{type}' has no len()
{type} expected at most {int} arguments, got {int}
string indices must be integers, not '{type}'
list indices must be integers or slices, not {type}
float() argument must be a string or a real number, not '{type}'
int() argument must be a string, a bytes-like object or a real number, not '{type}'
unsupported format string passed to {type}.__format__
Unknown format code '{name}' for object of type '{type}'
could not convert string to float: {value}
could not convert string to complex: {value}
Could not convert string {value} to numeric
Could not convert {value} to numeric
invalid literal for int() with base {int}: {value}
Unable to parse string {value} at position {int}
time data {value} doesn't match format "{name}"{value}
time data {value} does not match format '{name}'
time data {value} doesn't match format "{name}"
unconverted data remains{value}
Unknown datetime string format, unable to parse: {value}
Given date string {value} not likely a datetime
Out of bounds nanosecond timestamp: {value}
Cannot convert non-finite values (NA or inf) to integer
Cannot convert NA to integer
cannot convert float NaN to integer
cannot convert float infinity to integer
cannot safely cast non-equivalent {type} to {type}
cannot astype a datetimelike from [{type}] to [{type}]
agg function failed [how->{name},dtype->{type}]
Cannot perform reduction '{name}' with string dtype
'{type}' with dtype {type} does not support operation '{name}'
dtype '{type}' does not support operation '{name}'
Invalid value {value} for dtype '{type}'
The truth value of a {type} is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().
The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
boolean value of NA is ambiguous
operands could not be broadcast together with shapes ({shape}) ({shape})
operands could not be broadcast together with shapes ({shape}) ({shape}) {value}
shapes ({shape}) and ({shape}) not aligned: {int} (dim {int}) != {int} (dim {int})
cannot reshape array of size {int} into shape ({shape})
could not broadcast input array from shape ({shape}) into shape ({shape})
all the input array dimensions except for the concatenation axis must match exactly{value}
setting an array element with a sequence.{value}
zero-size array to reduction operation {name} which has no identity
x and y must have same first dimension, but have shapes ({shape}) and ({shape})
x and y must be the same size
x and y must have the same length.
All arrays must be of the same length
All arrays must be same length
Length of values ({int}) does not match length of index ({int})
Length mismatch: Expected axis has {int} elements, new values have {int} elements
Columns must be same length as key
cannot reindex on an axis with duplicate labels
cannot insert {name}, already exists
cannot set a row with mismatched columns
Must pass 2-d input. shape=({shape})
If using all scalar values, you must pass an index
No objects to concatenate
No columns to parse from file
No numeric types to aggregate
No group keys passed!
Grouper for '{name}' not 1-dimensional
Index contains duplicate entries, cannot reshape
You are trying to merge on {type} and {type} columns for key '{name}'. If you wish to proceed you should use pd.concat
No common columns to perform merge on. Merge options: {value}
The column label '{name}' is not unique.
{value} not a unique mapping
Bin edges must be unique: {value}
bins must increase monotonically.
Bin labels must be one fewer than the number of bin edges
Categorical categories must be unique
Cannot setitem on a Categorical with a new category ({value}), set the categories first
Cannot take a larger sample than population when 'replace=False'
Invalid frequency: {value}
Cannot mask with non-boolean array containing NA / NaN values
Item wrong length {int} instead of {int}.
Buffer dtype mismatch, expected '{type}' but got '{type}'
expr cannot be an empty string
Only a column name can be used for the key in a dtype mappings argument. '{name}' not found in columns.
Missing column provided to 'parse_dates': '{names}'
Usecols do not match columns, columns expected but not found: ['{names}']
Worksheet named '{name}' not found
Error tokenizing data. C error: Expected {int} fields in line {int}, saw {int}
'{name}' codec can't decode byte {value} in position {int}: {value}
[Errno 2] No such file or directory: '{name}'
[Errno 13] Permission denied: '{name}'
[Errno 30] Read-only file system: '{name}'
[Errno 2] No such file or directory: {value}
Input contains NaN.
Input X contains NaN.{value}
Input y contains NaN.
Input contains infinity or a value too large for dtype('{type}').
Input X contains infinity or a value too large for dtype('{type}').
array must not contain infs or NaNs
exog contains inf or nans
endog contains inf or nans
Expected 2D array, got 1D array instead:{value}
Found input variables with inconsistent numbers of samples: [{shape}]
Found array with 0 sample(s) (shape=({shape})) while a minimum of {int} is required{value}
n_samples={int} should be >= n_clusters={int}.
n_components={int} must be between 0 and min(n_samples, n_features)={int} with svd_solver='{name}'
X has {int} features, but {name} is expecting {int} features as input{value}
This {name} instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.
Pandas data cast to numpy dtype of object. Check input data with np.asarray(data).
Perfect separation detected, results not available
Perfect separation or prediction detected, parameter may not be identified
Singular matrix
Matrix is singular.
SVD did not converge
Matrix is not positive definite
negative dimensions are not allowed
The indices for endog and exog are not aligned
unrecognized data structures: {value}
endog must be in the unit interval.
Model exited: {name}
All numbers are identical in {name}
All values in \`x\` are identical.{value}
Need at least two groups in stats.f_oneway.
at least two inputs are required; got {int}.
At least two samples are required; got {int}.
need at least two groups
The internally computed table of expected frequencies has a zero element at {value}.
All values in \`observed\` must be nonnegative.
\`x\` and \`y\` must have length at least 2.
The input \`table\` must be of shape (2, 2).
The samples must have the same length.
The array shapes are incompatible for broadcasting.
Data must be at least length 3.
division by zero
float division by zero
integer division or modulo by zero
math domain error
maximum recursion depth exceeded{value}
Unable to allocate {value}
Could not interpret value \`{name}\` for \`{name}\`. An entry with this name does not appear in \`data\`.
Could not interpret value \`{name}\` for \`{name}\`. Value is a string, but \`data\` was not passed.
The palette list has fewer values ({int}) than needed ({int}) and will cycle{value}
The following variable cannot be assigned with wide-form data: \`{name}\`
Image size of {value} pixels is too large. It must be less than 2^16 in each direction.
'{name}' is not a valid value for {name}; supported values are {value}
'{name}' is not a valid value for {value}
{value} is not a valid value for color
'{name}' is not a known colormap name{value}
'{name}' is not a valid package style, path of style file{value}
{name}.{name}() got an unexpected keyword argument '{name}'
Dimensions of labels and X must be compatible
'height' must be either a scalar or array-like
The number of FixedLocator locations ({int}), usually from a call to set_ticks, does not match the number of labels ({int}).
num must be an integer with 1 <= num <= {int}, not {int}
Values must be numeric: no strings, datetimes, objects, etc.
NaNs were detected in the dataset. Try using pd.isnull to find the problematic values.
There are no events{value}
Convergence halted due to matrix inversion problems. Suspicion is high collinearity.{value}
The counts data should be integers.{value}
Only the following keys are allowed: {value}
unbalanced parenthesis at position {int}
expected str, bytes or os.PathLike object, not {type}
I/O operation on closed file.
`
  .trim()
  .split('\n')

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
