/** What scikit-learn, scipy, statsmodels, lifelines, pydeseq2, matplotlib and seaborn say, with blanks as in `messageForms`. */
export const libraryForms: readonly string[] = `
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
`
  .trim()
  .split('\n')
