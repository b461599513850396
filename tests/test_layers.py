"""The house rules that imports and line counts can show, read from the source without running it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_bytes())
    for room in ("pipeline", "warehouse", "flows")
    for path in sorted((ROOT / room).rglob("*.py"))
}

OUR_ROOMS = ("pipeline", "warehouse", "flows")
MAY_IMPORT = {"pipeline": ("pipeline",), "warehouse": ("warehouse", "pipeline"), "flows": OUR_ROOMS}
OPEN_TO_WAREHOUSE = ("pipeline.model", "pipeline.errors")
BELOW = {"pages": (), "parsing": (), "naming": ("parsing",), "quoting": ("parsing",), "speaking": ("parsing", "naming", "quoting")}
OPEN_WITHIN = (
    "model",
    "errors",
    "text",
    "language",
    "cue_words",
    "parse",
)  # what the rooms of the pipeline may see of what stands beside them

# Who alone may import what. A name stands for its submodules too.
ALONE = {
    "duckdb": ("warehouse/store.py",),
    "prefect": ("flows/deployments.py", "flows/up.py"),
    "spacy": ("pipeline/parse.py", "pipeline/parsing/tree.py", "pipeline/annotate.py"),  # the rules read plain objects
    "aiohttp": ("flows/http.py",),
    "socket": ("flows/http.py", "flows/loopback.py"),  # loopback.py: ports and servers of this machine, no feed and no page
    "http.client": ("flows/loopback.py",),
    "urllib.request": (),
    "requests": (),
    "httpx": (),
}
OUTSIDE_THE_PIPELINE = ("prefect", "duckdb", "aiohttp", "socket", "asyncio", "subprocess", "os", "time", "random")
VALUES = ("time.struct_time",)  # of these, types that do nothing
PRINTERS = ("flows/cli.py", "flows/commands/")
MAX_MODULE = 400  # lines
MAX_FUNCTION = 40  # lines, docstring and decorators included
MAX_POSITIONAL = 4  # arguments


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield the dotted name of everything imported, also inside functions: `from a import b` is a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(name: str, parent: str) -> bool:
    return name == parent or name.startswith(parent + ".")


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def test_there_is_something_to_read():
    assert {path.split("/")[0] for path in MODULES} == set(OUR_ROOMS)


@pytest.mark.parametrize("path", MODULES)
def test_a_room_imports_only_from_the_rooms_below_it(path: str):
    allowed = MAY_IMPORT[path.split("/")[0]]
    assert [name for name in imports(MODULES[path]) if name.split(".")[0] in OUR_ROOMS and name.split(".")[0] not in allowed] == []


@pytest.mark.parametrize("path", [path for path in MODULES if path.startswith("warehouse/")])
def test_the_warehouse_sees_only_values_and_errors_of_the_pipeline(path: str):
    seen = [name for name in imports(MODULES[path]) if within(name, "pipeline")]
    assert [name for name in seen if not any(within(name, open_) for open_ in OPEN_TO_WAREHOUSE)] == []


@pytest.mark.parametrize("path", [path for path in MODULES if path.startswith("pipeline/") and path.count("/") == 2])
def test_a_room_of_the_pipeline_imports_only_from_those_below_it(path: str):
    room = path.split("/")[1]
    allowed = (room, *BELOW[room], *OPEN_WITHIN)
    seen = [name for name in imports(MODULES[path]) if within(name, "pipeline")]
    assert [name for name in seen if name.split(".")[1] not in allowed] == []


@pytest.mark.parametrize("path", ["pipeline/model.py", "pipeline/errors.py"])
def test_values_and_errors_see_only_the_standard_library(path: str):
    assert [name for name in imports(MODULES[path]) if name.split(".")[0] not in sys.stdlib_module_names] == []


@pytest.mark.parametrize("path", [path for path in MODULES if path.startswith("pipeline/")])
def test_the_pipeline_touches_nothing_outside_itself(path: str):
    seen = [name for name in imports(MODULES[path]) if name not in VALUES]
    assert [name for name in seen if any(within(name, outside) for outside in OUTSIDE_THE_PIPELINE)] == []


@pytest.mark.parametrize("path", [path for path in MODULES if path.startswith("pipeline/")])
def test_the_pipeline_has_no_clock(path: str):
    calls = {node.func.attr for node in ast.walk(MODULES[path]) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)}
    assert calls & {"now", "utcnow", "today"} == set()


@pytest.mark.parametrize(("package", "homes"), ALONE.items())
def test_a_package_is_imported_only_where_it_is_at_home(package: str, homes: tuple[str, ...]):
    strangers = {path for path, tree in MODULES.items() if not path.startswith(homes) for name in imports(tree) if within(name, package)}
    assert strangers == set()


def test_the_environment_is_read_only_in_the_settings():
    readers = {
        path
        for path, tree in MODULES.items()
        for node in ast.walk(tree)
        if (isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv", "environb"})
        or (isinstance(node, ast.alias) and node.name in {"environ", "getenv"})
    }
    assert readers <= {"flows/settings.py"}


def test_only_commands_print():
    printers = {
        path
        for path, tree in MODULES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert {path for path in printers if not path.startswith(PRINTERS)} == set()


@pytest.mark.parametrize("path", MODULES)
def test_a_module_says_what_it_is_for(path: str):
    assert ast.get_docstring(MODULES[path])


@pytest.mark.parametrize("path", MODULES)
def test_a_module_can_be_read_in_one_sitting(path: str):
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= MAX_MODULE


@pytest.mark.parametrize("path", MODULES)
def test_functions_are_short(path: str):
    first = {node: min([node.lineno, *(mark.lineno for mark in node.decorator_list)]) for node in functions(MODULES[path])}
    assert [node.name for node, line in first.items() if (node.end_lineno or line) - line + 1 > MAX_FUNCTION] == []


@pytest.mark.parametrize("path", MODULES)
def test_functions_take_few_arguments_by_position(path: str):
    taken = {
        node.name: [arg.arg for arg in node.args.posonlyargs + node.args.args if arg.arg not in {"self", "cls"}]
        for node in functions(MODULES[path])
    }
    tasks = {node.name for node in functions(MODULES[path]) if any("flow" in ast.unparse(mark) for mark in node.decorator_list)}
    assert [name for name, arguments in taken.items() if len(arguments) > MAX_POSITIONAL and name not in tasks] == []
