"""Each promise of security and reliability names tests that exist."""

import re

from tests.house.test_threat_model import REPOSITORY, names_in

DOCUMENT = (REPOSITORY / "docs" / "promises.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| [^|]+ \| (.+) \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
FEWEST = 30


def test_every_promise_names_tests_that_exist() -> None:
    rows = [row for row in ROW.findall(DOCUMENT) if row not in ("tests", "---")]
    assert len(rows) >= FEWEST
    assert [row for row in rows if not TEST.search(row)] == []
    named = {pair for row in rows for pair in TEST.findall(row)}
    assert {f"{path}::{name}" for path, name in named if name not in names_in(path)} == set()
