"""Which use cases of the rooms have an operation of the API, and why the others have none."""

import ast
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[1]
FILE = REPOSITORY / "data" / "api" / "use_cases.json"
ROOMS = REPOSITORY / "src" / "zeroward"


def public_functions() -> Iterator[tuple[str, set[str]]]:
    """ "room.module.function" of each public function of a domain, and its keyword-only parameters."""
    for path in sorted(ROOMS.glob("*/domain/**/*.py")):
        parts = path.relative_to(ROOMS).with_suffix("").parts
        where = ".".join((parts[0], *parts[2:]))
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                yield f"{where}.{node.name}", {one.arg for one in node.args.kwonlyargs}


def use_cases() -> list[str]:
    """Those that somebody does: they take an actor. Examples of demonstrations are none."""
    return [
        name
        for name, asked in public_functions()
        if "actor" in asked and not name.split(".")[1].startswith("demo")
    ]


def without_operation(known: dict[str, Any]) -> dict[str, int]:
    """How many use cases of each room have no operation."""
    names = [name for name in use_cases() if name not in known["operations"]]
    return dict(sorted(Counter(name.partition(".")[0] for name in names).items()))


def known() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def renew() -> None:
    found = known()
    found["count"] = without_operation(found)
    FILE.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def table() -> str:
    found = known()
    rows = ["| room | use cases without an operation | why |", "|---|---|---|"]
    rows += [f"| {room} | {found['count'][room]} | {found['rooms'][room]} |" for room in found["count"]]
    return "\n".join(rows)
