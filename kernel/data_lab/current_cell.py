"""What tells one execution of the person's code from the next."""

from __future__ import annotations

from typing import Any

from IPython import get_ipython


def current_cell() -> object:
    """The id of the request that is being executed; None where there are no requests."""
    shell: Any = get_ipython()
    if shell is None or not hasattr(shell, "get_parent"):
        return None
    return shell.get_parent().get("header", {}).get("msg_id")
