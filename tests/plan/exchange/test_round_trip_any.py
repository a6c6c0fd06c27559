"""Whatever stands in a plan comes back digit for digit and letter for letter: JSON and workbook, without a database."""

import io
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.exchange.rows import made
from zeroward.plan.exporters.flat import write_csv
from zeroward.plan.exporters.json_file import plain_content, write_json
from zeroward.plan.exporters.template import write_template
from zeroward.plan.importers.choose import read_file
from zeroward.plan.importers.parsed import Parsed
from zeroward.plan.models import ActionKind, ActionState
from zeroward.plan.queries.content import ACTION
from zeroward.plan.queries.load import PARTS, LoadedPlan, loaded_from
from zeroward.plan.vocabulary import FIELDS, LEVERS, PAYERS, SECTORS

pytestmark = pytest.mark.slow

QUICK = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a workbook takes too long to shrink
)
TEXT = st.text(
    alphabet=st.one_of(st.sampled_from("=+-@'\"|;:,\n\t[]0123456789aäßŁжΩ"), st.characters(codec="utf-8")),
    max_size=40,
).map(lambda text: clean_text(text))
NAME = TEXT.map(lambda text: " ".join(text.split())).filter(bool)
NUMBER = st.one_of(
    st.floats(0, 1e9, allow_nan=False),
    st.integers(0, 10**9).map(float),
    st.sampled_from([0.1, 1.234, 1e-7, 12345.678]),
)
MAYBE = st.one_of(st.none(), NUMBER)
YEAR = st.one_of(st.none(), st.integers(2022, 2050))
DAY = st.one_of(st.none(), st.dates().map(lambda day: day.isoformat()))

COST = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["investment", "operation", "saving", "revenue"]),
        "payer": st.sampled_from([*PAYERS]),
        "amount": NUMBER,
        "first": YEAR,
        "last": YEAR,
        "source_text": TEXT,
    }
)
STEP = st.fixed_dictionaries({"title": NAME, "owner": TEXT, "start": DAY, "due": DAY, "done_on": DAY})
EFFECT = st.one_of(
    st.just({}),
    st.fixed_dictionaries(
        {"percent": st.one_of(NUMBER, st.integers(0, 100)), "sector": st.sampled_from(["", *SECTORS])}
    ),
    st.fixed_dictionaries(
        {"tonnes": NUMBER, "sector": st.sampled_from([*SECTORS]), "uncertainty_percent": NUMBER}
    ),
    st.fixed_dictionaries(
        {
            "target": st.just("x"),
            "how": st.just("cut"),
            "amount": NUMBER,
            "where": st.lists(st.sampled_from(["mode.car", "mode.bus"]), unique=True),
        }
    ),
)


@st.composite
def action(draw: Any, code: str) -> dict[str, Any]:
    row: dict[str, Any] = {
        "code": code,
        "name": draw(NAME),
        "kind": draw(st.sampled_from(ActionKind.values)),
        "state": draw(st.sampled_from(ActionState.values)),
        "field": draw(st.sampled_from(["", *FIELDS])),
        "lever": draw(st.sampled_from(["", *LEVERS])),
        "curve": "line",
        "effect_kind": "none",
        "effect": draw(EFFECT),
        "strength": draw(st.floats(0, 1)),
        "in_plan": draw(st.booleans()),
        "estimates": draw(st.dictionaries(st.sampled_from([*SECTORS]), NUMBER, max_size=3)),
        "removed_energy": draw(
            st.lists(
                st.fixed_dictionaries(
                    {"carrier": NAME, "amount": NUMBER, "unit": st.sampled_from(["MWh", "t"])}
                ),
                max_size=2,
            )
        ),
    }
    for name in ("start", "end", "lifetime"):
        row[name] = draw(YEAR)
    for name in ("compensated_natural", "compensated_technical", "renewable_mwh"):
        row[name] = draw(MAYBE)
    for name in ("quick_win_by", "quick_win_kept_on"):
        row[name] = draw(DAY)
    row |= {name: draw(TEXT) for name in ACTION if name not in row and name != "lock"}
    row |= {"steps": draw(st.lists(STEP, max_size=2)), "costs": draw(st.lists(COST, max_size=2))}
    return {**row, "parties": [], "co_benefits": [], "links": [], "equity": []}


@st.composite
def plans(draw: Any) -> LoadedPlan:
    header = {
        "title": draw(NAME), "vision": draw(TEXT), "model": "minimal", "model_text": "",
        "base_year": 2021, "target_year": 2030, "last_year": 2050, "price_year": 2025, "rates": "mission_model",
        "carbon_price": "",
        "population": draw(YEAR),
        "equity_groups": [], "is_example": draw(st.booleans()), "city": "x", "city_name": "X", "country": "AT",
    }  # fmt: skip
    content: dict[str, Any] = {"schema": 1, "header": header, "baseline": {}, **{part: [] for part in PARTS}}
    content["actions"] = [draw(action(f"M{number}")) for number in range(draw(st.integers(0, 3)))]
    content["values"] = [
        {
            "driver": "d", "cells": draw(st.one_of(NUMBER, st.dictionaries(NAME, NUMBER, min_size=1, max_size=3))),
            "uncertainty_percent": draw(MAYBE), "quality": "", "source_text": draw(TEXT), "note": draw(TEXT),
        }
    ]  # fmt: skip
    return loaded_from(content)


def read(data: bytes) -> Parsed:
    return read_file(io.BytesIO(data), name="file")


def stored(parsed: Parsed, part: str) -> list[Any]:
    """What would be stored: the rows of the use cases."""
    rows = [row for row in parsed.rows if row.part == part]
    assert [row.problems for row in rows] == [()] * len(rows)
    return [made(part, row.values) for row in rows]


def wanted(loaded: LoadedPlan, part: str) -> list[Any]:
    return [made(part, row) for row in plain_content(loaded)[part]]


@QUICK
@given(plans())
def test_json_gives_back_what_was_there(loaded: LoadedPlan) -> None:
    parsed = read(write_json(loaded))
    assert parsed.findings == ()
    for part in ("actions", "values"):
        assert stored(parsed, part) == wanted(loaded, part)


@QUICK
@given(plans())
def test_workbook_gives_back_what_was_there(loaded: LoadedPlan) -> None:
    parsed = read(write_template(loaded))
    assert parsed.findings == ()
    for part in ("actions", "values"):
        for mine, theirs in zip(stored(parsed, part), wanted(loaded, part), strict=True):
            assert same(mine) == same(theirs)
    assert parsed.frame is not None
    assert parsed.frame["title"] == loaded.header["title"]
    assert parsed.frame["is_example"] == loaded.header["is_example"]


@QUICK
@given(plans())
def test_table_gives_back_the_actions_without_their_rows(loaded: LoadedPlan) -> None:
    if not loaded.actions:
        return
    parsed = read(write_csv(loaded))
    alone = [
        {**row, "steps": None, "costs": None, "parties": None, "co_benefits": None, "links": None}
        for row in plain_content(loaded)["actions"]
    ]
    for mine, theirs in zip(stored(parsed, "actions"), alone, strict=True):
        assert same(mine) == same(made("actions", theirs))


def same(row: Any) -> Any:
    """A part without rows is the same whether it is empty or left alone."""
    return {
        name: getattr(row, name) or None
        if name in ("steps", "costs", "parties", "co_benefits", "links")
        else getattr(row, name)
        for name in row.__dataclass_fields__
    }
