"""What can be said of a program from its text, without running it."""

from __future__ import annotations

import ast
import io
import symtable
import tokenize
from collections.abc import Iterable, Iterator

from IPython.core.inputtransformer2 import TransformerManager

_MAX_EARLIER_CHARACTERS = 500_000
_NO_CODE = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_BRANCHES = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.match_case)


def read_cell(code: str) -> str:
    """The cell as Python, its magics turned into calls; as it is when it can't be read."""
    try:
        return TransformerManager().transform_cell(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return code


def collect_names(programs: Iterable[str]) -> set[str]:
    """Names that these programs define at their top; a program that can't be read defines none."""
    names: set[str] = set()
    rest = _MAX_EARLIER_CHARACTERS
    for program in programs:
        rest -= len(program)
        if rest < 0:
            break
        try:
            table = symtable.symtable(read_cell(program), "<earlier>", "exec")
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        symbols = table.get_symbols()
        names.update(
            symbol.get_name() for symbol in symbols if symbol.is_assigned() or symbol.is_imported()
        )
    return names


def count_code_lines(code: str) -> int:
    """Lines that hold code: comments and blank lines are left out, every line of a text in quotes counts."""
    lines: set[int] = set()
    try:
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            if token.type not in _NO_CODE:
                lines.update(range(token.start[0], token.end[0] + 1))
    except (tokenize.TokenError, SyntaxError):
        return sum(1 for line in code.splitlines() if line.strip() and line.strip()[0] != "#")
    return len(lines)


def count_module_branches(tree: ast.Module) -> int:
    """McCabe's number of the program itself, what stands in functions left out: one and one more for each branch."""
    return 1 + sum(isinstance(node, _BRANCHES) for node in _walk_outside_functions(tree))


def _walk_outside_functions(tree: ast.Module) -> Iterator[ast.AST]:
    open_nodes: list[ast.AST] = [tree]
    while open_nodes:
        node = open_nodes.pop()
        yield node
        if not isinstance(node, _FUNCTIONS):
            open_nodes.extend(ast.iter_child_nodes(node))
