import math

import pytest

from data_lab import result

MEDIA_TYPE = "application/vnd.data-lab.result+json"


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> list[dict]:
    bundles: list[dict] = []
    monkeypatch.setattr(result, "publish_display_data", bundles.append)
    return bundles


def test_wsp_5_a_result_is_one_bundle_with_one_media_type(published: list[dict]):
    result.show_result({"名": [1, None, "x"], "pair": (1, 2)})
    assert published == [{MEDIA_TYPE: {"名": [1, None, "x"], "pair": [1, 2]}}]


@pytest.mark.parametrize("value", [{"x": math.nan}, [math.inf], {"x": object()}])
def test_wsp_5_what_is_no_strict_json_is_never_published(published: list[dict], value: object):
    with pytest.raises((ValueError, TypeError)):
        result.show_result(value)
    assert published == []
