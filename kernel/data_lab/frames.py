"""A pandas frame as an Arrow table with columns that Parquet can hold."""

import datetime

import pandas as pd
import pyarrow as pa


def frame_table(frame: pd.DataFrame) -> pa.Table:
    """Each column in its own type; a column of mixed values becomes text. Column order is kept, the
    index left out, and names are text."""
    arrays = [_column(frame.iloc[:, index]) for index in range(frame.shape[1])]
    return pa.Table.from_arrays(arrays, names=[str(column) for column in frame.columns])


def _column(series: pd.Series) -> pa.Array | pa.ChunkedArray:
    if pd.api.types.is_float_dtype(series.dtype):
        return _as_integers_if_whole(series)
    if series.dtype != object:
        array = pa.Array.from_pandas(series)
        return array.cast(pa.string()) if pa.types.is_large_string(array.type) else array
    present = series.dropna()
    if present.map(lambda value: isinstance(value, bool)).all():
        return pa.array(series.where(series.notna(), None), pa.bool_())
    is_date = present.map(lambda value: isinstance(value, datetime.date))
    if len(present) and is_date.all():
        return pa.Array.from_pandas(
            pd.to_datetime(series, errors="coerce").astype("datetime64[us]")
        )
    texts = [
        None if missing else _text(value)
        for value, missing in zip(series, series.isna(), strict=True)
    ]
    return pa.array(texts, pa.string())


def _as_integers_if_whole(series: pd.Series) -> pa.Array:
    """Whole numbers with gaps are floats in pandas, since it has no missing integer."""
    present = series.dropna()
    if series.hasnans and len(present) and (present % 1 == 0).all() and present.abs().max() < 2**53:
        return pa.Array.from_pandas(series.astype("Int64"))
    return pa.Array.from_pandas(series)


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat(sep=" ") if isinstance(value, datetime.datetime) else str(value)
