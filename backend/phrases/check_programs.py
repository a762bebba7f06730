"""Reads programs without running them: what each imports besides Python's own, and every name that it calls or uses. JSON in, JSON out."""

import ast
import json
import sys


def read(code: str) -> dict[str, list[str]]:
    tree = ast.parse(code)
    imported, names = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").split(".")[0])
        elif isinstance(node, ast.Name):
            names.add(node.id)
    foreign = sorted(imported - sys.stdlib_module_names)
    return {"imported": foreign, "names": sorted(names)}


if __name__ == "__main__":
    print(json.dumps([read(code) for code in json.load(sys.stdin)]))
