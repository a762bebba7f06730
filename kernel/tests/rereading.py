"""Reads a table again with pandas alone, by the options that ingest reported."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq


def reread(path: Path | str, options: dict[str, Any]) -> pd.DataFrame:
    match options["format"]:
        case "parquet":
            return pd.read_parquet(path)
        case "excel":
            header = options.get("headerRow", 0)
            return pd.read_excel(
                path, sheet_name=options["sheet"], header=header, engine="calamine"
            )
        case "csv":
            return pd.read_csv(path, **_csv_arguments(options))
    raise AssertionError(options)


def reread_typed(path: Path | str, options: dict[str, Any]) -> pd.DataFrame:
    """As generated code does it: the reading call, then the lines that give columns their types."""
    plain = {key: value for key, value in options.items() if key != "dateFormats"}
    arguments = {"dtype": dict.fromkeys(options.get("textColumns", []), str)}
    if options["format"] == "excel":
        header = options.get("headerRow", 0)
        frame = pd.read_excel(path, sheet_name=options["sheet"], header=header, **arguments)
    else:
        frame = reread(path, plain)
    for column, kind in options.get("numberColumns", {}).items():
        frame[column] = pd.to_numeric(frame[column]).astype(kind)
    for column, words in options.get("booleanWords", {}).items():
        frame[column] = frame[column].map(words)
    for column, date_format in options.get("dateFormats", {}).items():
        frame[column] = pd.to_datetime(frame[column], format=date_format)
    return frame


def assert_same_as_pandas(path: Path | str, answer: dict[str, Any]) -> None:
    """Names, shape and every cell of each table equal what pandas reads; the answer is strict JSON."""
    json.dumps(answer, allow_nan=False)
    assert len(answer["sheets"]) == len(answer["tables"]) > 0
    for sheet, table in zip(answer["sheets"], answer["tables"], strict=True):
        frame = reread(path, sheet["readOptions"])
        stored = pq.read_table(table).to_pandas()
        names = [column["name"] for column in sheet["columns"]]
        assert [str(column) for column in frame.columns] == names == list(stored.columns)
        assert len(frame) == sheet["rowCount"] == len(stored)
        for position, column in enumerate(sheet["columns"]):
            expected, actual = frame.iloc[:, position], stored.iloc[:, position]
            assert int(expected.isna().sum()) == column["missing"]
            if column["type"] == "datetime":
                continue
            if pd.api.types.is_numeric_dtype(expected.dtype):
                assert column["type"] in ("integer", "number", "boolean", "empty")
                numbers = pd.to_numeric(actual).astype(float).reset_index(drop=True)
                pd.testing.assert_series_equal(
                    expected.astype(float).reset_index(drop=True), numbers, check_names=False
                )
            else:
                present = expected.notna().to_numpy()
                assert list(map(str, expected[present])) == list(map(str, actual[present]))


def _csv_arguments(options: dict[str, Any]) -> dict[str, Any]:
    names = {
        "encoding": "encoding",
        "separator": "sep",
        "decimal": "decimal",
        "thousands": "thousands",
        "headerRow": "header",
    }
    arguments = {names[key]: value for key, value in options.items() if key in names}
    if "columnCount" in options:
        arguments["usecols"] = range(options["columnCount"])
    if "textColumns" in options:
        arguments["dtype"] = dict.fromkeys(options["textColumns"], str)
    if "dateFormats" in options:
        arguments["parse_dates"] = list(options["dateFormats"])
        arguments["date_format"] = options["dateFormats"]
    return arguments
