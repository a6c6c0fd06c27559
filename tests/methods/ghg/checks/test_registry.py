import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.ghg.frameworks.strategies import a_framework, some_rows
from zeroward.methods.ghg import checks
from zeroward.methods.ghg.checks import CHECKS, Line, Subject, run
from zeroward.methods.ghg.checks.limits import limits
from zeroward.methods.ghg.checks.registry import check
from zeroward.methods.ghg.frameworks import Note, Rows, sources, view

RULES = Path(checks.__file__).parent / "rules"


def test_every_rule_is_a_file_of_its_own_and_registered() -> None:
    files = {one.stem for one in RULES.glob("*.py")} - {"__init__"}
    assert files == {each.find.__module__.rpartition(".")[2] for each in CHECKS.values()}
    assert len(files) == len(CHECKS)


def test_every_check_says_what_and_why() -> None:
    for one in CHECKS.values():
        assert set(one.code) <= set(string.ascii_uppercase + "_")
        assert one.title
        assert one.why.endswith(".")


def test_a_code_can_be_taken_only_once() -> None:
    with pytest.raises(ValueError, match="registered twice"):
        check("FUTURE_YEAR", title="x", why="x")(lambda _: [])


def test_unknown_codes_are_refused() -> None:
    with pytest.raises(KeyError):
        run(Subject(year=2020), ["NOTHING"])


def test_every_limit_names_its_source() -> None:
    for name, one in limits().items():
        if isinstance(one, dict):
            assert one["source"], name
    assert {band["mark"] for band in limits()["implied_factor"]["bands"].values()} <= {
        "verified",
        "derived",
        "assumption",
    }


lines = st.builds(
    Line,
    key=st.sampled_from(["1", "2", "3"]),
    source=st.sampled_from(sorted(sources())),
    carrier=st.sampled_from(["natural_gas", "electricity", "wood", "", "x"]),
    amount=st.none() | st.floats(-10, 1e6),
    energy=st.none() | st.floats(-10, 1e6),
    co2e=st.none() | st.floats(-10, 1e9),
    boundary=st.sampled_from(["", "combustion", "life_cycle"]),
    series=st.sampled_from(["", "a", "b"]),
    has_losses=st.booleans(),
    biomass=st.booleans(),
)
notes = st.builds(
    Note,
    source=st.sampled_from(sorted(sources())),
    key=st.sampled_from(["NO", "NE", "IE", "C", "?"]),
    explanation=st.sampled_from(["", "because"]),
    target=st.sampled_from(["", "I.1.1", "rail.fuel", "x"]),
)


@given(
    rows=some_rows(largest=8),
    framework=a_framework,
    entered=st.lists(lines, max_size=6),
    noted=st.lists(notes, max_size=4, unique_by=lambda one: one.source),
    population=st.none() | st.floats(1, 1e6),
)
def test_whatever_is_entered_every_finding_can_be_read_and_is_found_again(
    rows: Rows, framework: str, entered: list[Line], noted: list[Note], population: float | None
) -> None:
    before = Subject(year=2019, view=view(rows, framework, gwp="AR4"), gwp_set="AR4")
    subject = Subject(
        year=2020,
        view=view(rows, framework, gwp="AR5"),
        gwp_set="AR5",
        lines=entered,
        notes=noted,
        population=population,
        previous=before,
        base=before,
    )
    found = run(subject)
    assert found == run(subject)
    for one in found:
        assert "%(" not in one.text
        assert one.text.strip().endswith(".")
        assert one.code in CHECKS


def test_every_check_is_documented_and_no_other() -> None:
    text = (Path(__file__).parents[4] / "docs" / "methods" / "inventory-checks.md").read_text(
        encoding="utf-8"
    )
    rows = [line.split("`")[1] for line in text.splitlines() if line.startswith("| `")]
    assert sorted(rows) == sorted(CHECKS)
