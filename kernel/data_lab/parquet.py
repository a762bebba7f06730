"""Parquet files: column types kept, rewritten in row groups small enough to page."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from data_lab.failures import bomb, too_wide, unreadable
from data_lab.profile import profile_column, sample_rows
from data_lab.sheet import ROW_GROUP_ROWS, note, table_path

# A run-length encoded column can claim any number of rows; decoded, each takes about this.
VALUE_BYTES = 8


def ingest_parquet(path: Path, name: str, limits: dict[str, int]) -> dict[str, Any]:
    """The one table of a Parquet file, read and copied in batches. Columns that pandas would make the
    index are left out and noted, as `pandas.read_parquet` does."""
    try:
        with pq.ParquetFile(path) as source:
            _check_size(source, name, limits)
            index_columns = _index_columns(source)
            columns = [c for c in source.schema_arrow.names if c not in index_columns]
            if len(set(columns)) != len(columns):
                raise unreadable("file-columns-twice", name)
            if source.metadata.num_rows == 0 or not columns:
                raise unreadable("table-without-rows", name)
            profiles = [
                profile_column(column, source.read(columns=[column]).column(column))
                for column in columns
            ]
            first = next(source.iter_batches(batch_size=20, columns=columns))
            sheet = {
                "name": Path(name).stem or name,
                "rowCount": source.metadata.num_rows,
                "columns": profiles,
                "sampleRows": sample_rows(pa.Table.from_batches([first])),
                "readOptions": {"format": "parquet"},
                "notes": [note("note-row-names")] if index_columns else [],
            }
            return {"sheets": [sheet], "tables": [_copy(source, columns)]}
    except (pa.ArrowException, OSError) as error:
        raise unreadable("file-damaged", name) from error


def _check_size(source: pq.ParquetFile, name: str, limits: dict[str, int]) -> None:
    metadata = source.metadata
    if metadata.num_columns > limits["maxColumns"]:
        raise too_wide(name, metadata.num_columns, limits["maxColumns"])
    groups = [metadata.row_group(i) for i in range(metadata.num_row_groups)]
    stated_bytes = sum(group.total_byte_size for group in groups)
    decoded_bytes = metadata.num_rows * metadata.num_columns * VALUE_BYTES
    if max(stated_bytes, decoded_bytes) > limits["maxInflatedBytes"]:
        raise bomb(name, limits["maxInflatedBytes"])


def _index_columns(source: pq.ParquetFile) -> set[str]:
    described = source.schema_arrow.pandas_metadata or {}
    return {column for column in described.get("index_columns", []) if isinstance(column, str)}


def _copy(source: pq.ParquetFile, columns: list[str]) -> str:
    path = Path(table_path(0))
    path.parent.mkdir(exist_ok=True)
    schema = pa.schema([source.schema_arrow.field(column) for column in columns])
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for batch in source.iter_batches(batch_size=ROW_GROUP_ROWS, columns=columns):
            table = pa.Table.from_batches([batch]).cast(schema)
            writer.write_table(table, row_group_size=ROW_GROUP_ROWS)
    return str(path)
