"""Expected failures of reading a file, in the contract's own codes and message keys."""

from typing import Any

Params = dict[str, str | int | float]


class IngestFailure(Exception):
    """A file that cannot become a table, with what the person is told."""

    def __init__(self, code: str, key: str, params: Params) -> None:
        super().__init__(key)
        self.code = code
        self.key = key
        self.params = params

    def to_dict(self) -> dict[str, Any]:
        return {"code": self.code, "key": self.key, "params": self.params}


def unreadable(key: str, name: str, **params: str | int) -> IngestFailure:
    """A file whose content is at fault."""
    return IngestFailure("unreadable-file", key, {"name": name, **params})


def unreadable_entry(key: str, name: str, entry: str) -> IngestFailure:
    """An archive of which one entry is at fault; its name is cut to one short line."""
    return unreadable(key, name, entry=" ".join(entry.split())[:100])


def bomb(name: str, limit_bytes: int) -> IngestFailure:
    """A file that unpacks to far more than its size."""
    limit_mb = max(1, limit_bytes // 1_000_000)
    return IngestFailure("too-large", "file-bomb", {"name": name, "limitMb": limit_mb})


def too_wide(name: str, columns: int, limit: int) -> IngestFailure:
    """A table with more columns than the limit."""
    params: Params = {"name": name, "columns": columns, "limit": limit}
    return IngestFailure("too-large", "table-too-wide", params)
