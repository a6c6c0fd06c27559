"""Every use case writes in one transaction: read from the code of all rooms, so that a new one cannot forget it."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOMS = Path(__file__).resolve().parents[2] / "src" / "zeroward"
WRITES = frozenset(
    (
        "save",
        "delete",
        "create",
        "bulk_create",
        "bulk_update",
        "get_or_create",
        "update_or_create",
        "record_event",
    )
)
"""Of these, one alone is whole by itself; two need a transaction."""
FEWEST = 700


def trees() -> dict[Path, ast.Module]:
    """Use cases, and where transactions are begun for them."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(ROOMS.glob("*/domain/**/*.py"))}
    return {
        path: ast.parse(text) for path, text in texts.items() if "actor" in text or "contextmanager" in text
    }


def called(node: ast.expr) -> str:
    """The last part of a name that is called or decorates."""
    inner = node.func if isinstance(node, ast.Call) else node
    return inner.attr if isinstance(inner, ast.Attribute) else inner.id if isinstance(inner, ast.Name) else ""


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def openers(found: dict[Path, ast.Module]) -> frozenset[str]:
    """Context managers that begin a transaction, also by way of another one ("writing", "planning" …)."""
    managers = [
        one
        for tree in found.values()
        for one in functions(tree)
        if any(called(name) == "contextmanager" for name in one.decorator_list)
    ]
    known = {"atomic"}
    while True:
        more = {one.name for one in managers if any(begins(node, known) for node in ast.walk(one))}
        if more <= known:
            return frozenset(known)
        known |= more


def begins(node: ast.AST, known: set[str] | frozenset[str]) -> bool:
    return isinstance(node, ast.With) and any(called(one.context_expr) in known for one in node.items)


def writes_outside(node: ast.AST, known: frozenset[str]) -> int:
    """Writes to the database that stand in no transaction of this function; files in the store are none."""
    if begins(node, known):
        return 0
    mine = isinstance(node, ast.Call) and called(node) in WRITES and not to_the_store(node)
    return mine + sum(writes_outside(one, known) for one in ast.iter_child_nodes(node))


def to_the_store(call: ast.Call) -> bool:
    inner = call.func
    return isinstance(inner, ast.Attribute) and any(
        word in ast.unparse(inner.value) for word in ("files", "storage")
    )


def test_every_use_case_writes_in_one_transaction() -> None:
    """Or says that it is called inside one."""
    found = trees()
    known = openers(found)
    assert {"atomic", "writing", "planning"} <= known
    asked, bare = 0, []
    for path, tree in found.items():
        for one in functions(tree):
            if "actor" not in {given.arg for given in one.args.kwonlyargs}:
                continue
            asked += 1
            whole = any(called(name) == "atomic" for name in one.decorator_list)
            said = "transaction" in (ast.get_docstring(one) or "")
            if not whole and not said and sum(writes_outside(part, known) for part in one.body) > 1:
                bare.append(f"{path.relative_to(ROOMS)}: {one.name}")
    assert bare == []
    assert asked > FEWEST
