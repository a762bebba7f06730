/** Types whose names say nothing of the data. */
const typeNames = new Set(
  `ArrowStringArray Axes AxesSubplot BarContainer Categorical CategoricalDtype CategoricalIndex CoxPHFitter DataFrame DataFrameGroupBy
  DatetimeArray DatetimeIndex Decimal DeseqDataSet DeseqStats DictReader Figure FloatingArray GLMResultsWrapper GenericAlias Grouper Index Int64Dtype
  IntegerArray Interval KMeans KaplanMeierFitter LogitResults NAType NaTType NoneType PCA Path PathCollection Period RangeIndex Rolling
  Series SeriesGroupBy StandardScaler StringArray StringDtype Styler Text Timedelta Timestamp Tuple UFuncTypeError MultiIndex
  bool boolean builtin_function_or_method bytes category complex complex128 date datetime datetime64 dict dict_items dict_keys dict_values
  dtype ellipsis enumerate filter float float16 float32 float64 frozenset function generator int int16 int32 int64 int8 interval list map method
  method-wrapper module nan ndarray number numpy.bool numpy.bool_ numpy.float64 numpy.int64 numpy.ndarray numpy.str_ object period property range
  reversed set slice str str_ string string[pyarrow] string[python] timedelta timedelta64 tuple type uint16 uint32 uint64 uint8 zip`.split(
    /\s+/,
  ),
)
const unit = /^(?:datetime64|timedelta64)\[(?:ns|us|ms|s)\]$/
const fixedText = /^<U\d{1,2}$/

/** A type's name in the form in which errors give it: `float64`, `datetime64[us]`, `pandas.Series`. */
export const isKnownType = (name: string): boolean =>
  typeNames.has(name) ||
  unit.test(name) ||
  fixedText.test(name) ||
  (/^(?:pandas|numpy|scipy|matplotlib|statsmodels|sklearn)\.\w+$/.test(name) && typeNames.has(name.split('.')[1] ?? ''))
