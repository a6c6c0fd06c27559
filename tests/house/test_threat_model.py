"""Each row of the threat model names a test that exists."""

import ast
import re
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
DOCUMENT = (REPOSITORY / "docs" / "threat-model.md").read_text(encoding="utf-8")
ROW = re.compile(
    r"^\| ([STRIDE]) \| ([^|]+) \| ([^|]+) \| `(tests/[\w/]+\.py)(?:::(\w+))?` \|$", re.MULTILINE
)
FEWEST = 40


def names_in(path: str) -> set[str]:
    file = REPOSITORY / path
    if not file.exists():
        return set()
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {
        one.name
        for one in ast.walk(tree)
        if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")
    }


def test_every_row_names_a_test_that_exists() -> None:
    gone = [
        f"{path}::{name}"
        for _letter, _threat, _done, path, name in ROW.findall(DOCUMENT)
        if not names_in(path) or (name and name not in names_in(path))
    ]
    assert gone == []


def test_every_row_is_complete_and_every_letter_has_some() -> None:
    rows = [line for line in DOCUMENT.splitlines() if re.match(r"\| [A-Z] \|", line)]
    found = ROW.findall(DOCUMENT)
    assert len(found) == len(rows) >= FEWEST
    assert {letter for letter, *_rest in found} == set("STRIDE")
