"""Forms made from descriptions: every way of every cell, there and back."""

from typing import Any

import pytest

from zeroward.inventory.domain.checking import Figure
from zeroward.inventory.forms.figure import FigureForm, initial_from
from zeroward.inventory.forms.inputs import CompositionField, SeriesField
from zeroward.inventory.models import Activity
from zeroward.inventory.queries.methods import Way, ways_of
from zeroward.inventory.queries.reading import typed
from zeroward.methods.ghg.frameworks import sources
from zeroward.methods.ghg.method import Input

EVERY_WAY = {way.key: (source, way) for source in sources() for way in ways_of(source)}


@pytest.mark.parametrize("key", sorted(EVERY_WAY))
def test_form_of_every_way_gives_back_what_it_was_given(key: str) -> None:
    source, way = EVERY_WAY[key]
    given = Figure(
        source,
        method=key,
        carrier="natural_gas" if way.takes_carrier and source.endswith("fuel") else "",
        amount=12.5 if way.needs_amount else None,
        unit=way.unit if way.needs_amount else "",
        inputs={
            one.key: _example(one) for one in way.inputs if one.key != way.activity or not way.needs_amount
        },
        label="Plant",
    )
    activity = Activity(**given.values())
    empty = FigureForm(source=source, way=way, year=2023, activity=activity)
    data = _as_browser(empty, initial_from(activity, way))
    if way.takes_carrier and not given.carrier:
        data["carrier"] = dict(empty.fields["carrier"].choices).popitem()[0]
    form = FigureForm(data, source=source, way=way, year=2023)
    assert form.is_valid(), form.errors
    back = form.figure()
    assert (back.method, back.amount, back.label) == (key, given.amount, "Plant")
    expected = {**given.inputs, **({way.year_input: 2023} if way.year_input else {})}
    assert dict(back.inputs) == expected


def _example(one: Input) -> Any:
    if one.kind == "choice":
        return one.choices[0].key
    if one.kind == "share":
        return 0.25
    if one.kind == "series":
        return {"2020": 100.5, "2021": 90.0}
    if one.kind == "composition":
        keys = [choice.key for choice in one.choices][:2] or ["food", "paper"]
        return dict(zip(keys, (0.5, 0.25), strict=False))
    return "words" if one.kind == "text" else 3.5


def _as_browser(form: FigureForm, initial: dict[str, Any]) -> dict[str, str]:
    """What a browser would send back for the form as it was drawn."""
    data = {}
    for name, field in form.fields.items():
        value = field.prepare_value(initial.get(name))
        data[name] = typed(value) if isinstance(value, int | float) else str(value or "")
    return data


def test_every_cell_has_a_way() -> None:
    assert [key for key in sources() if not ways_of(key)] == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2020: x", "Line 1"),
        ("2020: 5\n2020: 6", "twice"),
        ("year: 5", "no year"),
        ("2020: 1.234", "can be"),
        ("2020", "Line 1"),
    ],
)
def test_series_names_the_line_that_is_wrong(text: str, message: str) -> None:
    with pytest.raises(Exception, match=message):
        SeriesField(label="Waste").clean(text)


def test_composition_is_written_in_percent() -> None:
    assert CompositionField(label="Parts").clean("food: 40 %\npaper: 12,5") == {"food": 0.4, "paper": 0.125}


def test_single_unit_stands_in_the_label() -> None:
    source, way = EVERY_WAY["afolu.enteric"]
    form = FigureForm(source=source, way=way, year=2023)
    assert form["unit"].is_hidden is (len(form.fields["unit"].choices) == 1)
    assert isinstance(way, Way)
