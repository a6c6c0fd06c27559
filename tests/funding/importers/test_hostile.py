"""Whatever is handed in, a reader gives lines or says what is wrong: nothing else comes out of it."""

import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.core.errors import InvalidInputError
from zeroward.funding.importers.portal.reading import read_portal
from zeroward.funding.importers.tables import Known, read_table

pytestmark = pytest.mark.slow

NOW = datetime(2027, 5, 1, tzinfo=UTC)
KNOWN = Known(["life"], ["nature"], ["AT"], ["GRT-EU"])
FIELDS = [
    "identifier",
    "title",
    "status",
    "type",
    "frameworkProgramme",
    "typesOfAction",
    "startDate",
    "deadlineDate",
    "deadlineModel",
    "ccm2Id",
    "descriptionByte",
    "budgetOverview",
    "language",
]
LIKELY = [
    "LIFE-2027-CET-X",
    "31094502",
    "1",
    "2027-09-16T00:00:00.000+0000",
    "9999-12-31T23:59:59+00:00",
    "\x00",
    "<b",
]
PLAIN = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(LIKELY)
)
ANY = st.recursive(
    PLAIN,
    lambda one: st.lists(one, max_size=3) | st.dictionaries(st.text(max_size=5), one, max_size=3),
    max_leaves=8,
)
METADATA = st.dictionaries(st.sampled_from(FIELDS), ANY, max_size=len(FIELDS))


@given(st.lists(st.fixed_dictionaries({"language": PLAIN, "metadata": METADATA | PLAIN}) | PLAIN, max_size=4))
@settings(max_examples=150)
def test_any_answer_of_the_portal_becomes_lines(results: list[Any]) -> None:
    raw = json.dumps({"results": results}).encode()
    for one in read_portal(io.BytesIO(raw), now=NOW):
        assert one.refused or (one.key and one.programme and one.title)


@given(st.lists(st.lists(st.text(max_size=12) | st.sampled_from(LIKELY), max_size=8), max_size=4))
@settings(max_examples=100)
def test_any_list_becomes_lines_or_is_refused_as_a_whole(rows: list[list[str]]) -> None:
    head = "programme;title;deadline;zone;budget;countries;website;opens"
    raw = "\n".join([head, *(";".join(cell.replace("\n", " ") for cell in row) for row in rows)])
    try:
        found = read_table(io.BytesIO(raw.encode("utf-8", "replace")), name="list.csv", known=KNOWN)
    except InvalidInputError:
        return
    assert all(one.refused or one.key for one in found)


@pytest.mark.parametrize(
    "said", ["9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00", "9999-12-31", "0001-01-01"]
)
def test_the_ends_of_time_are_no_deadlines(said: str) -> None:
    topic = {
        "identifier": ["LIFE-2027-X"],
        "title": ["X"],
        "status": ["31094502"],
        "type": ["1"],
        "deadlineDate": [said],
    }
    raw = json.dumps({"results": [{"language": "en", "metadata": {**topic, "startDate": [said]}}]}).encode()
    [found] = read_portal(io.BytesIO(raw), now=NOW)
    assert found.dues == ()
    assert "opens_on" not in found.values
