"""Plotly's defaults, set when the code imports it: most analyses never do, and it takes half a second."""

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType, SimpleNamespace
from typing import Any

from data_lab.plotly_template import write_template

MODULE = "plotly.io"
TEMPLATE = "data-lab"

_style: dict[str, Any] = {}


def prepare_plotly_on_import() -> None:
    """Sets renderer and template now if plotly is imported, otherwise as soon as it is. Idempotent."""
    if MODULE in sys.modules:
        _set_defaults(sys.modules[MODULE])
    elif not any(isinstance(finder, _PlotlyFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _PlotlyFinder())


class _PlotlyFinder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != MODULE:
            return None
        sys.meta_path.remove(self)
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _PlotlyLoader(spec.loader)
        return spec


class _PlotlyLoader(Loader):
    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        _set_defaults(module)


def set_plotly_style(style: dict[str, Any]) -> None:
    """Figures follow `style` from now on, also where plotly is imported later. A template that the code has
    made the default stays it."""
    _style.clear()
    _style.update(style)
    if MODULE in sys.modules:
        sys.modules[MODULE].templates[TEMPLATE] = write_template(_style)


def _set_defaults(plotly_io: ModuleType) -> None:
    plotly_io.templates[TEMPLATE] = write_template(_style)
    plotly_io.templates.default = f"plotly_white+{TEMPLATE}"
    plotly_io.renderers.default = "plotly_mimetype"
    _show_without_nbformat()


def _show_without_nbformat() -> None:
    """Plotly shows nothing where nbformat is missing, of which it reads the version alone."""
    renderers = sys.modules.get("plotly.io._renderers")
    if renderers is not None and getattr(renderers, "nbformat", None) is None:
        renderers.nbformat = SimpleNamespace(__version__="5.10.4")  # type: ignore[attr-defined]
