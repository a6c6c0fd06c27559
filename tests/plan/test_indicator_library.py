"""The shipped library: every entry is sound, tied to the model where it says so, and marked for translation."""

from pathlib import Path

import pytest
from django.conf import settings

from zeroward.core.data_files import read_json
from zeroward.methods.indicators import conversion
from zeroward.methods.pathways.mission import mission_model
from zeroward.methods.pathways.model.units import UnitError, parse_unit
from zeroward.plan.indicator_vocabulary import GROUPS
from zeroward.plan.indicator_words import TEXTS, UNITS
from zeroward.plan.queries.indicator_library import LibraryIndicator, library, library_indicator, systems

FILES = sorted((Path(settings.DATA_DIR) / "indicators").glob("*.json"))
TIED = [one for one in library() if "mission" in one.derive]


def test_keys_differ_and_every_subject_has_entries() -> None:
    keys = [one.key for one in library()]
    assert len(keys) == len(set(keys)) >= 120
    assert {one.group for one in library()} == set(GROUPS)
    assert library_indicator("nzc.ghg-total") == library()[keys.index("nzc.ghg-total")]
    assert library_indicator("no.such") is None


def test_every_set_names_its_source_and_how_well_it_is_grounded() -> None:
    assert [one.key for one in systems()][:2] == ["nzc", "levers"]
    assert all(one.source and one.mark in ("verified", "derived", "assumption") for one in systems())


def test_every_text_is_marked_for_translation() -> None:
    texts, units = set(), set()
    for path in FILES:
        content = read_json(path)
        texts |= {content["title"], content["about"]}
        for row in content["indicators"]:
            texts |= {row["name"], row["definition"]}
            units.add(row["unit"])
    assert texts == set(TEXTS), "add to indicator_words.TEXTS what is missing, and drop what is gone"
    words = {unit for unit in units if not _is_unit(unit)} - {"%", "°C", "µg/m³", "MWp"}
    assert words <= set(UNITS), "add to indicator_words.UNITS what is missing"


def _is_unit(text: str) -> bool:
    try:
        parse_unit(text.replace("₂", "2").replace("M€", "MEUR").replace("persons", "person"))
    except UnitError:
        return False
    return True


@pytest.mark.parametrize("entry", TIED, ids=lambda one: one.key)
def test_tie_to_the_mission_model_names_what_is_there(entry: LibraryIndicator) -> None:
    model, derived = mission_model(), entry.derive["mission"]
    if derived.node in ("emissions", "cost", "residual"):
        return
    one = next(quantity for quantity in model.spec.quantities if quantity.key == derived.node)
    dims = model.step(derived.node).dims
    known = {name for dim in dims for name in model.spec.dimensions[dim]}
    assert set(derived.category.replace("+", ",").split(",")) - {""} <= known
    unit = "1" if derived.way in ("change", "share", "share_of_first", "share_of_base") else one.unit
    assert conversion(f"{unit}/person" if derived.way == "per_head" else unit, entry.unit) is not None


def test_every_lever_of_the_mission_model_has_an_indicator() -> None:
    levers = {action.lever for action in mission_model().spec.actions} - {"7"}
    assert levers <= {code for one in library() for code in one.codes}
