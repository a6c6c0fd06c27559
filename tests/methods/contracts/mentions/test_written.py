"""Contracts written on the platform: words of modules, codes of tables, nothing of the template or of persons."""

from typing import Any

import pytest

from zeroward.methods.contracts.mentions import Written, read_written
from zeroward.methods.contracts.template.load import template_of

TEMPLATE = template_of("ccc/2.1")


def cell(value: Any) -> dict[str, Any]:
    return {"value": value}


def row(**cells: Any) -> dict[str, Any]:
    return {"id": "r1", "cells": {key: cell(value) for key, value in cells.items()}}


def written(language: str = "en", **modules: Any) -> Written:
    content = {name.replace("_", "-"): one for name, one in modules.items()}
    return read_written(TEMPLATE, {"template": TEMPLATE.key, "language": language, "modules": content})


def table(name: str, *rows: Any) -> dict[str, Any]:
    return {"tables": {name: list(rows)}}


def said(found: Written) -> list[tuple[str, str, str]]:
    return [(one.module, one.code, one.status) for one in found.mentions.items]


def test_text_of_a_module_is_read_with_its_module():
    found = written(**{"C_2.2": {"text": cell("The city has issued a green bond since 2021.")}})
    assert said(found) == [("C-2.2", "BOND-G", "used")]
    (module,) = found.modules
    assert found.lines[module.first - 1] == "The city has issued a green bond since 2021."


@pytest.mark.parametrize(
    ("amounts", "status"),
    [
        ({"secured": 5_000_000}, "used"),
        ({"applied": 5_000_000}, "planned"),
        ({"idea": 5_000_000}, "considered"),
        ({"secured": 1, "idea": 1}, "used"),
    ],
)
def test_money_of_a_source_says_how_far_it_is(amounts, status):
    found = written(IP_B2=table("T9", row(action="Trams", source="Green bond", **amounts)))
    assert ("IP-B2", "BOND-G", status) in said(found)


def test_policy_that_is_enacted_is_used_and_one_in_process_planned():
    both = table(
        "T12",
        row(policy="Congestion charge", status="enacted"),
        row(policy="Green bond", status="in_process"),
    )
    found = {code: status for _module, code, status in said(written(IP_C1=both))}
    assert found["FISC.ROAD"] == "used"
    assert found["BOND-G"] == "planned"


def test_budget_that_was_spent_is_own_money_used():
    spent = table("T1", row(year=2023, municipal=100, climate=10, state="spent"))
    assert ("IP-A1", "OWN", "used") in said(written(IP_A1=spent))
    approved = table("T1", row(year=2025, municipal=100, climate=10, state="approved"))
    assert ("IP-A1", "OWN", "planned") in said(written(IP_A1=approved))
    assert said(written(IP_A1=table("T1", row(year=2025, municipal=100, climate=0, state="spent")))) == []


def test_field_and_levers_of_an_action_are_assigned():
    action = row(name="New tram line", field="mobility", lever=["technology", "finance"])
    found = [
        (one.kind, one.code, one.quote)
        for one in written(**{"B_2.2": table("B-2.2", action)}).mentions.items
        if one.status == "assigned"
    ]
    assert found == [
        ("fields", "mobility", "New tram line"),
        ("levers", "technology", "New tram line"),
        ("levers", "finance", "New tram line"),
    ]


def test_row_that_only_has_its_name_says_nothing():
    assert said(written(IP_B2=table("T9", row(field="mobility")))) == []


def test_persons_and_words_of_the_template_are_not_read():
    people = row(name="Green bond agency", person="Maria Muster", position="Mayor")
    found = written(CM_5=table("signatories", people), IP_A1={"text": cell("Nothing to say.")})
    assert not any("Maria" in line or "Mayor" in line for line in found.lines)
    assert not any("Climate budget" in line for line in found.lines)


def test_barrier_of_the_investment_plan_is_named():
    found = said(written(IP_A3=table("T5", row(barrier="High upfront cost", description="Roofs are dear."))))
    assert any(status == "named" for _module, _code, status in found)


def test_language_without_a_dictionary_is_said():
    found = written("mt", **{"C_2.2": {"text": cell("Green bond")}})
    assert not found.mentions.dictionary
    assert found.lines[0] == "Green bond"


def test_sign_of_tables_in_a_cell_parts_nothing():
    found = written(IP_B2=table("T9", row(action="A | B", source="Own budget | of\nthe city", secured=3)))
    assert "A / B" in found.lines[2]
    assert "Own budget / of the city" in found.lines[0]
