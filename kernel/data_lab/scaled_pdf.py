"""PDF of a drawing as a whole at another size."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

POINTS_PER_INCH = 72


@contextmanager
def pages_of_width(width_inches: float) -> Iterator[None]:
    """Inside, every PDF that matplotlib writes has pages of exactly this width; what is drawn is scaled with it, line
    widths, texts and hatches alike."""
    from matplotlib.backends import backend_pdf

    original = backend_pdf.PdfFile

    class ScaledPdfFile(original):  # type: ignore[misc, valid-type]
        def newPage(self, width: float, height: float) -> None:
            _begin_scaled_page(self, (width, height), width_inches / width)

    backend_pdf.PdfFile = ScaledPdfFile
    try:
        yield
    finally:
        backend_pdf.PdfFile = original


def _begin_scaled_page(file: Any, size: tuple[float, float], scale: float) -> None:
    """Draws into a form, which the page shows scaled: patterns keep to the form, where they would not keep to a
    transform of the page itself."""
    from matplotlib.backends.backend_pdf import GraphicsContextPdf, Name, Op

    file.endStream()
    width, height = size
    file.width, file.height = width, height
    points = [0, 0, POINTS_PER_INCH * width, POINTS_PER_INCH * height]
    form = file.reserveObject("drawing")
    contents = file.reserveObject("page contents")
    annotations = file.reserveObject("annotations")
    page = file.reserveObject("page")
    file.writeObject(
        page,
        {
            "Type": Name("Page"),
            "Parent": file.pagesObject,
            "Resources": {"XObject": {"Drawing": form}},
            "MediaBox": [value * scale for value in points],
            "Contents": contents,
            "Annots": annotations,
        },
    )
    file.pageList.append(page)
    file._annotations.append((annotations, file.pageAnnotations))
    file.beginStream(contents.id, file.reserveObject("length of page contents"))
    file.output(Op.gsave)
    file.output(scale, 0, 0, scale, 0, 0, Op.concat_matrix)
    file.output(Name("Drawing"), Op.use_xobject)
    file.output(Op.grestore)
    file.endStream()
    extra = {
        "Type": Name("XObject"),
        "Subtype": Name("Form"),
        "BBox": points,
        "Resources": file.resourceObject,
    }
    file.beginStream(form.id, file.reserveObject("length of drawing"), extra)
    file.output(Name("DeviceRGB"), Op.setcolorspace_stroke)
    file.output(Name("DeviceRGB"), Op.setcolorspace_nonstroke)
    file.output(GraphicsContextPdf.joinstyles["round"], Op.setlinejoin)
    # Links would lie at their unscaled places.
    file.pageAnnotations = []
