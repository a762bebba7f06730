"""Chinese glyphs in every figure, whatever font the code asks for.

Code for Chinese figures names fonts that exist on its author's machine (SimHei, Microsoft YaHei, Heiti
TC), and styles such as seaborn's replace the font list altogether. So the substitution stands below all of
these settings: where matplotlib resolves a family list to files, the files end with a Latin and a Chinese font
that exist, and matplotlib's own glyph fallback does the rest."""

import logging
from collections.abc import Callable
from functools import cache, wraps
from typing import Any

LATIN_FAMILY = "DejaVu Sans"
CJK_FAMILIES = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Noto Sans SC",
    "Noto Sans CJK TC",
    "Noto Sans CJK JP",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
    "Microsoft YaHei",
    "SimHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "Noto Serif CJK SC",
    "AR PL UMing CN",
    "SimSun",
)
FIRST_CJK_CODE_POINT = 0x2E80
GENERIC_FAMILIES = ("serif", "sans-serif", "cursive", "fantasy", "monospace")
MAX_KEPT = 1000


SERIF_CJK_FAMILIES = (
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Source Han Serif CN",
    "Noto Serif SC",
    "SimSun",
    "AR PL UMing CN",
    "FangSong",
    "KaiTi",
)

_preferred: list[str] = []


@cache
def list_families() -> frozenset[str]:
    """The families that this machine has."""
    from matplotlib import font_manager

    return frozenset(font.name for font in font_manager.fontManager.ttflist)


def find_cjk_family() -> str | None:
    """The family that draws Chinese: the one preferred, else the best that this machine has; None if there is none."""
    return _preferred[0] if _preferred else _find_present(CJK_FAMILIES)


def prefer_cjk_family(family: object, is_serif: bool = False) -> None:
    """Draws Chinese in `family` from now on; where that is not here, in one that goes with serifs or without."""
    usual = _find_present(SERIF_CJK_FAMILIES) if is_serif else None
    chosen = family if isinstance(family, str) and family in list_families() else usual
    _preferred[:] = [chosen] if chosen else []


@cache
def _find_present(families: tuple[str, ...]) -> str | None:
    return next((family for family in families if family in list_families()), None)


def install_font_fallback() -> None:
    """Makes every text end its font list with fonts that exist. Idempotent."""
    from matplotlib import _mathtext, font_manager

    manager = font_manager.FontManager
    if hasattr(manager._find_fonts_by_props, "__wrapped__"):
        return
    manager._find_fonts_by_props = _with_fallback(manager._find_fonts_by_props)
    for fonts in (_mathtext.UnicodeFonts, _mathtext.DejaVuFonts, _mathtext.BakomaFonts):
        if "_get_glyph" in vars(fonts):
            fonts._get_glyph = _with_cjk_glyphs(fonts._get_glyph)
    logging.getLogger("matplotlib.font_manager").addFilter(_is_no_substitution)
    # Remarks on the insides of fonts when a PDF is written.
    logging.getLogger("fontTools").setLevel(logging.ERROR)


def _with_fallback(find_fonts: Callable[..., list[Any]]) -> Callable[..., list[Any]]:
    """Keeps what it has found: a plain figure asks 250 times for three fonts."""
    found_before: dict[tuple[Any, ...], list[Any]] = {}

    @wraps(find_fonts)
    def find_with_fallback(self: Any, prop: Any, *args: Any, **kwargs: Any) -> list[Any]:
        from matplotlib import rcParams
        from matplotlib.font_manager import FontProperties

        prop = FontProperties._from_any(prop)
        settings = tuple(tuple(rcParams[f"font.{family}"]) for family in GENERIC_FAMILIES)
        key = (prop, settings, find_cjk_family(), len(self.ttflist), args, tuple(kwargs.items()))
        if key not in found_before:
            if len(found_before) >= MAX_KEPT:
                found_before.clear()
            found_before[(prop.copy(), *key[1:])] = find_uncached(self, prop, *args, **kwargs)
        return list(found_before[key])

    def find_uncached(self: Any, prop: Any, *args: Any, **kwargs: Any) -> list[Any]:
        from matplotlib.font_manager import FontProperties

        families = list(prop.get_family())
        if prop.get_file() is None:
            prop = prop.copy()
            fallback = [LATIN_FAMILY, find_cjk_family()]
            prop.set_family(families + [f for f in fallback if f and f not in families])
        found = find_fonts(self, prop, *args, **kwargs)
        if prop.get_file() is not None and (family := find_cjk_family()):
            found = [*found, self.findfont(FontProperties(family=family))]
        return list(dict.fromkeys(found))

    return find_with_fallback


def _with_cjk_glyphs(get_glyph: Callable[..., Any]) -> Callable[..., Any]:
    """Mathtext knows one font per style and no fallback: text around a formula needs its own."""

    @wraps(get_glyph)
    def get_glyph_or_cjk(self: Any, fontname: str, font_class: str, sym: str) -> Any:
        if len(sym) == 1 and ord(sym) >= FIRST_CJK_CODE_POINT and find_cjk_family():
            from matplotlib.font_manager import findfont, get_font

            prop = self.default_font_prop.copy()
            prop.set_family(find_cjk_family())
            font = get_font(findfont(prop))
            if font.get_char_index(ord(sym)):
                return font, ord(sym), False
        return get_glyph(self, fontname, font_class, sym)

    return get_glyph_or_cjk


def _is_no_substitution(record: logging.LogRecord) -> bool:
    """A missing family is substituted silently: there is nothing that the person could do."""
    return not str(record.msg).startswith("findfont:")
