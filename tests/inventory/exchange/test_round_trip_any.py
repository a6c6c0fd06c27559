"""Whatever figures an inventory holds: what leaves as a file comes back digit for digit, and so do the keys."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zeroward.inventory.domain.checking import Figure
from zeroward.inventory.exporters.flat import write_csv
from zeroward.inventory.exporters.json_file import write_json
from zeroward.inventory.exporters.template import write_template
from zeroward.inventory.importers.choose import read_file
from zeroward.inventory.queries.content import digest_of
from zeroward.inventory.queries.load import Loaded

pytestmark = pytest.mark.slow

TEXT = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_characters="\x7f\x85\xa0\xad"), max_size=40
).map(str.strip)
AMOUNT = st.floats(min_value=0, max_value=1e12, allow_nan=False, allow_infinity=False)
PERCENT = st.none() | st.floats(min_value=0, max_value=1000, allow_nan=False)
PAIRS = (
    ("residential.fuel", "natural_gas", "MWh"),
    ("municipal.electricity", "electricity", "kWh"),
    ("road_public.fuel", "gas_diesel_oil", "t"),
    ("commercial.heat", "heat", "GJ"),
)
EMPTY: dict[str, Any] = {
    "carrier": "", "method": "activity-factor", "label": "", "amount": None, "unit": "", "inputs": {}, "factor": "",
    "quality_activity": "", "quality_factor": "", "uncertainty_activity": None, "uncertainty_factor": None,
    "origin": "typed", "note": "", "source_text": "",
}  # fmt: skip


@st.composite
def by_factor(draw: st.DrawFn) -> dict[str, Any]:
    source, carrier, unit = draw(st.sampled_from(PAIRS))
    return {
        **EMPTY,
        "source": source,
        "carrier": carrier,
        "unit": unit,
        "amount": draw(AMOUNT),
        "label": draw(TEXT),
        "quality_activity": draw(st.sampled_from(("", "H", "M", "L"))),
        "uncertainty_activity": draw(PERCENT),
        "note": draw(TEXT),
        "source_text": draw(TEXT),
    }


@st.composite
def commitment(draw: st.DrawFn) -> dict[str, Any]:
    food, paper = draw(st.floats(0.01, 0.5)), draw(st.floats(0, 0.5))
    inputs = {
        "composition": {"food": food, "paper": paper},
        "site": "managed",
        "oxidation": draw(st.floats(0, 1)),
    }
    return {
        **EMPTY,
        "source": "solid_waste.outside",
        "method": "waste.methane_commitment",
        "amount": draw(AMOUNT),
        "unit": "t",
        "inputs": inputs,
    }


KEYS = st.lists(
    st.builds(
        lambda source, why: {"source": source, "key": "NE", "explanation": why or "no data", "target": ""},
        st.sampled_from(("aviation.fuel", "rail.fuel", "land.process")),
        TEXT,
    ),
    max_size=3,
    unique_by=lambda one: one["source"],
)


def stored(row: dict[str, Any]) -> Figure:
    """The figure as the domain keeps it, its texts tidied."""
    return Figure(**{name: value for name, value in row.items() if name != "origin"})


def loaded(figures: list[dict[str, Any]], keys: list[dict[str, Any]]) -> Loaded:
    header = {
        "city": "x",
        "city_name": "X",
        "country": "AT",
        "year": 2022,
        "framework": "gpc",
        "gwp_set": "AR5",
    }
    rows = tuple({"id": number, **row, **stored(row).values()} for number, row in enumerate(figures, 1))
    notes = tuple({"id": number, **row} for number, row in enumerate(keys, 1))
    return Loaded(header, rows, notes, (), digest_of({"activities": rows}), 0, {})


@pytest.mark.parametrize("export", [write_csv, write_json, write_template])
@given(figures=st.lists(by_factor() | commitment(), max_size=6), keys=KEYS)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_figures_come_back_as_they_were(
    export: Callable[[Loaded], bytes], figures: list[dict[str, Any]], keys: list[dict[str, Any]]
) -> None:
    if not figures and not keys:
        return
    parsed = read_file(BytesIO(export(loaded(figures, keys))))
    assert [problem for one in parsed.figures for problem in one.problems] == []
    back = sorted((one.figure.values() for one in parsed.figures), key=repr)
    sent = sorted((stored(row).values() for row in figures), key=repr)
    assert back == sent
    assert [(one.key.source, one.key.explanation) for one in parsed.keys] == [
        (key["source"], key["explanation"].strip()) for key in keys
    ]
