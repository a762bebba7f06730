"""Values handed from the kernel to the server."""

import json
from typing import Any

from IPython.display import publish_display_data

RESULT_MEDIA_TYPE = "application/vnd.data-lab.result+json"


def show_result(value: Any) -> None:
    """Publishes a value as one display of the result media type. Raises ValueError or TypeError for
    what is not strict JSON (NaN, infinities, other types) before anything is published."""
    publish_display_data({RESULT_MEDIA_TYPE: json.loads(json.dumps(value, allow_nan=False))})
