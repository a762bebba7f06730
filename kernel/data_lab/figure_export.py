"""A kept figure as PNG, SVG or PDF at a width. Called in a kernel of its own: what is loaded here may run code."""

from __future__ import annotations

import io
import os
import pickle
import re
from typing import Any

from data_lab.figures import prepare_figures
from data_lab.fonts import prefer_cjk_family
from data_lab.scaled_pdf import pages_of_width

MM_PER_INCH = 25.4
MAX_SIDE_PIXELS = 30_000
FIXED_SETTINGS = {"svg.fonttype": "path", "pdf.fonttype": 42, "text.usetex": False}


def export_figure(path: str, format_name: str, width_mm: float | None, dpi: int) -> dict[str, Any]:
    """Draws the figure kept at `path` as `export.<format>` in the working directory, and answers `{"path",
    "sizeBytes"}`. With `width_mm` the whole drawing, with the margin around it, is scaled to that width; a PNG then has
    exactly the pixels that make it so wide at `dpi`. `{"failure": {"key", "params"}}` for one that cannot be drawn."""
    try:
        figure = _load(path)
        content = _draw(figure, format_name, width_mm, dpi)
    except ExportTooLarge:
        return _failure("export-figure-too-large", {})
    except Exception as error:  # noqa: BLE001 (a drawing made by code may fail in any way)
        detail = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        return _failure("export-figure-failed", {"detail": detail})
    target = f"export.{format_name}"
    with open(target, "wb") as file:
        file.write(content)
    return {"path": target, "sizeBytes": os.path.getsize(target)}


class ExportTooLarge(Exception):
    """More pixels than a picture may have."""


def _load(path: str) -> Any:
    import matplotlib
    import matplotlib.pyplot as plt

    prepare_figures("en")
    with open(path, "rb") as file:
        content = pickle.load(file)
    matplotlib.rcParams.update(content["settings"])
    matplotlib.rcParams.update(FIXED_SETTINGS)
    prefer_cjk_family(content.get("chineseFamily"))
    # Open figures would be shown when the execution ends.
    plt.close("all")
    return content["figure"]


def _draw(figure: Any, format_name: str, width_mm: float | None, dpi: int) -> bytes:
    if format_name == "png":
        return _draw_png(figure, width_mm, dpi)
    if format_name == "svg":
        return _draw_svg(figure, width_mm, dpi)
    if width_mm is None:
        return _save(figure, "pdf", dpi)
    with pages_of_width(width_mm / MM_PER_INCH):
        return _save(figure, "pdf", dpi)


def _save(figure: Any, format_name: str, dpi: float, **more: Any) -> bytes:
    buffer = io.BytesIO()
    figure.savefig(
        buffer,
        format=format_name,
        dpi=dpi,
        bbox_inches="tight",
        facecolor=figure.get_facecolor(),
        edgecolor=figure.get_edgecolor(),
        **more,
    )
    return buffer.getvalue()


def _draw_png(figure: Any, width_mm: float | None, dpi: int) -> bytes:
    if width_mm is None:
        return _save(figure, "png", dpi)
    target = round(width_mm / MM_PER_INCH * dpi)
    drawn_dpi = figure.get_dpi()
    width, height = _pixels(_save(figure, "png", drawn_dpi))
    if height * target / width > MAX_SIDE_PIXELS:
        raise ExportTooLarge
    drawn_dpi *= target / width
    tries = 6
    for _ in range(tries):
        content = _save(figure, "png", drawn_dpi, pil_kwargs={"dpi": (dpi, dpi)})
        width = _pixels(content)[0]
        if width == target:
            return content
        drawn_dpi *= (target + 0.5) / (width + 0.5)
    return _fit_columns(content, target, dpi)


def _fit_columns(content: bytes, target: int, dpi: int) -> bytes:
    """Takes away, or adds, the column of pixels that rounding left."""
    from PIL import Image

    picture = Image.open(io.BytesIO(content))
    fitted = Image.new(picture.mode, (target, picture.height), picture.getpixel((0, 0)))
    fitted.paste(picture, (0, 0))
    buffer = io.BytesIO()
    fitted.save(buffer, format="png", dpi=(dpi, dpi))
    return buffer.getvalue()


def _pixels(png: bytes) -> tuple[int, int]:
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def _draw_svg(figure: Any, width_mm: float | None, dpi: int) -> bytes:
    content = _save(figure, "svg", dpi)
    if width_mm is None:
        return content
    text = content.decode()
    size = re.search(r'<svg [^>]*?width="([\d.]+)pt" height="([\d.]+)pt"', text) or re.search(
        r'<svg [^>]*?height="([\d.]+)pt"[^>]*?width="([\d.]+)pt"', text
    )
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', text)
    if size is None or box is None:
        raise ValueError("the SVG has no size")
    height_mm = width_mm * float(box[2]) / float(box[1])
    head, rest = text[: size.end()], text[size.end() :]
    head = re.sub(r'width="[\d.]+pt"', f'width="{width_mm:g}mm"', head, count=1)
    head = re.sub(r'height="[\d.]+pt"', f'height="{height_mm:.4f}mm"', head, count=1)
    return (head + rest).encode()


def _failure(key: str, params: dict[str, str | int]) -> dict[str, Any]:
    return {"failure": {"key": key, "params": params}}
