/**
 * What exceptions of Python, pandas and numpy say, with blanks. `{name}` `{names}` are names and lists of
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
index {value} is out of bounds for axis {int} with size {value}
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
I/O operation on closed file.
Cannot convert non-finite values (NA or inf) to integer. Replace or remove non-finite values or cast to an integer type that supports these values (e.g. 'Int64')
operation '{name}' not supported for dtype '{type}' with object of type <class '{type}'>
operation '{name}' not supported for dtype '{type}' with dtype '{type}'
Invalid comparison between dtype={type} and {type}
The truth value of a {type} is ambiguous. Use a.empty, a.item(), a.any() or a.all().
matmul: Input operand {int} has a mismatch in its core dimension {int}, with gufunc signature {value} (size {int} is different from {int})
\`x\` and \`y\` must be broadcastable.
Array shapes are incompatible for broadcasting.
\`{name}\` needs at least {int} variables to compare
Error evaluating factor: NameError: name '{name}' is not defined{value}
Error evaluating factor: {value}
expected a noun, but instead the expression ended{value}
endog has evaluated to an array with multiple columns that has shape ({shape}). This occurs when the variable converted to endog is non-numeric (e.g., bool or str).
shape mismatch: objects cannot be broadcast to a single shape.{value}
Number of rows must be a positive integer, not {value}
Number of columns must be a positive integer, not {value}
Expected a 2-dimensional container but got <class '{type}'> instead. Pass a DataFrame containing a single row (i.e. single sample) or a single column (i.e. single feature) instead.
The feature names should match those that were passed during fit.{value}
This solver needs samples of at least {int} classes in the data, but the data contains only one class: {value}
{name}() arg is an empty sequence
{name}() iterable argument is empty
%d format: a real number is required, not {type}
type {type} doesn't define __round__ method
bad operand type for {name}(): '{type}'
Expecting property name enclosed in double quotes: {value}
Expecting value: line {int} column {int} (char {int})
Cannot save file into a non-existent directory: '{name}'
Cannot save file into a non-existent directory: {value}
invalid on specified as {name}, must be a column (of DataFrame), an Index or None
Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of '{type}'
no numeric data to plot
`
  .trim()
  .split('\n')
