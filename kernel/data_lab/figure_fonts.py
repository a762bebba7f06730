"""The fonts that figures can be drawn with here."""

from data_lab.fonts import CJK_FAMILIES, SERIF_CJK_FAMILIES, list_families

LATIN_FAMILIES = (
    "Arial",
    "Helvetica",
    "Liberation Sans",
    "Noto Sans",
    "Open Sans",
    "Roboto",
    "DejaVu Sans",
    "Times New Roman",
    "Liberation Serif",
    "Noto Serif",
    "STIXGeneral",
    "DejaVu Serif",
)


def list_fonts() -> dict[str, list[str]]:
    """Families for text that is not Chinese, and for Chinese: those of the known ones that this machine has."""
    present = list_families()
    chinese = dict.fromkeys((*CJK_FAMILIES, *SERIF_CJK_FAMILIES))
    return {
        "latin": [name for name in LATIN_FAMILIES if name in present],
        "chinese": [name for name in chinese if name in present],
    }
