"""Our counts on the published contracts beside those of the reference study: the same every time, and near them."""

import json
from functools import lru_cache
from pathlib import Path

import pytest

from tests.methods.contracts.corpus import CONTRACTS, needs_contracts
from zeroward.methods.contracts.counting import Counted, count
from zeroward.methods.contracts.mentions import STATUSES, read_mentions, taxonomy
from zeroward.methods.contracts.reading.files import read_file
from zeroward.methods.contracts.reading.segments import segments_of
from zeroward.methods.survey.intervals import binomial_interval

BASE = json.loads(
    (Path(__file__).parents[3] / "cases" / "contract_baseline.json").read_text(encoding="utf-8")
)
KINDS = tuple(BASE["kinds"])
LINES = [(kind, one) for kind in KINDS for one in BASE["kinds"][kind]]


@lru_cache(maxsize=1)
def counted() -> dict[tuple[str, str], Counted]:
    rows: dict[str, list[tuple[str, str, str]]] = {kind: [] for kind in KINDS}
    files = sorted(CONTRACTS.glob("*.md"))
    for path in files:
        source = read_file(path)
        modules = [(one.module, one.first, one.last) for one in segments_of(source)]
        for one in read_mentions(source.lines, language="en", modules=modules).items:
            if one.kind in rows:
                rows[one.kind].append((path.stem, one.code, one.status))
    found = {}
    for kind in KINDS:
        codes = taxonomy(kind).items
        parents = {one.code: one.parent for one in codes if one.parent}
        names = [path.stem for path in files]
        counts = count(
            rows[kind],
            names,
            codes=[one.code for one in codes],
            parents=parents,
            statuses=STATUSES[kind],
        )
        found |= {(kind, one.code): one for one in counts}
    return found


@needs_contracts
@pytest.mark.parametrize(
    ("kind", "line"), LINES, ids=lambda one: one["code"] if isinstance(one, dict) else one
)
def test_count_is_the_one_that_was_noted(kind: str, line: dict[str, int]) -> None:
    one = counted()[(kind, str(line["code"]))]
    assert one.n == BASE["files"]
    assert (one.any, one.first) == (line["mentioned_in"], line["used_in"])


@pytest.mark.parametrize(
    ("kind", "line"), LINES, ids=lambda one: one["code"] if isinstance(one, dict) else one
)
def test_study_agrees_or_the_difference_has_its_reason(kind: str, line: dict[str, int]) -> None:
    interval = binomial_interval(line["mentioned_in"], BASE["files"])
    agrees = (
        interval.low <= (line["study_percent"] + 0.5) / 100
        and (line["study_percent"] - 0.5) / 100 <= interval.high
    )
    assert agrees != bool(line.get("why")), line
    assert line["used_in"] <= line["mentioned_in"]


def test_words_are_never_presented_as_use() -> None:
    """Most that is mentioned is not used: the study's figures are of words."""
    assert sum(line["used_in"] for _kind, line in LINES) < 0.4 * sum(
        line["mentioned_in"] for _kind, line in LINES
    )
