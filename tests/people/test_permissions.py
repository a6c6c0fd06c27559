"""docs/permissions.md says what the code does, cell by cell."""

import re
from pathlib import Path

import pytest

from zeroward.core.errors import NotAllowedError
from zeroward.core.permissions import PERMISSIONS, demand, may
from zeroward.core.rules import COORDINATORS, EDITORS
from zeroward.core.scope import MISSION, Scope
from zeroward.core.visibility import ANONYMOUS, Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.models import ROLES_OF_SCOPE, Role

PAGE = (Path(__file__).parents[2] / "docs" / "permissions.md").read_text()
PLACES = {
    "In a city": Workspace(Scope.city("klagenfurt"), "Klagenfurt", "AT"),
    "In a national platform": Workspace(Scope.country("AT"), "Austria", "AT"),
    "In the Mission team": Workspace(MISSION, "Mission team"),
}


def holding(scope: str, role: str) -> Viewer:
    return Viewer(1, {scope: frozenset({role})}, is_admin=role == Role.ADMINISTRATOR)


VIEWERS = {
    "visitor": ANONYMOUS,
    "another city's coordinator": holding("city:graz", Role.CITY_COORDINATOR),
    "another country's coordinator": holding("country:DE", Role.PLATFORM_COORDINATOR),
    **{str(role.label): holding("city:klagenfurt", role) for role in ROLES_OF_SCOPE["city"]},
    **{str(role.label): holding("country:AT", role) for role in ROLES_OF_SCOPE["country"]},
    **{str(role.label): holding("mission", role) for role in ROLES_OF_SCOPE["mission"]},
}


def cells() -> list[tuple[str, str, str, bool]]:
    found = []
    for heading in PLACES:
        table = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
        rows = [
            [cell.strip() for cell in line.strip("|").split("|")]
            for line in table.splitlines()
            if line.startswith("|") and not re.match(r"\|-", line)
        ]
        for action, *answers in rows[1:]:
            found += [
                (heading, action, who, answer == "yes")
                for who, answer in zip(rows[0][1:], answers, strict=True)
            ]
    return found


def test_table_says_what_the_code_answers() -> None:
    wrong = [
        (heading, action, who, said)
        for heading, action, who, said in cells()
        if may(VIEWERS[who], action, PLACES[heading]) is not said
    ]
    assert wrong == []
    assert len(cells()) == len(PERMISSIONS) * (11 + 7 + 9)


def test_table_names_every_action_in_every_workspace() -> None:
    for heading in PLACES:
        assert {action for place, action, _who, _said in cells() if place == heading} == set(PERMISSIONS)


def test_role_names_of_the_ground_are_roles_of_people() -> None:
    known = {role.value for role in Role}
    assert {*COORDINATORS.values(), *(role for roles in EDITORS.values() for role in roles)} <= known


def test_ended_platform_role_gives_nothing_in_a_city_without_country() -> None:
    nowhere = Workspace(Scope.city("klagenfurt"), "Klagenfurt", "")
    assert not may(holding("country:AT", Role.PLATFORM_COORDINATOR), "people.invite", nowhere)


def test_demand_refuses_with_a_remedy() -> None:
    with pytest.raises(NotAllowedError, match="Klagenfurt") as refused:
        demand(ANONYMOUS, "people.invite", PLACES["In a city"])
    assert "coordinator" in refused.value.remedy


def test_unknown_action_is_an_error_of_the_programmer() -> None:
    with pytest.raises(KeyError):
        may(ANONYMOUS, "people.fly", PLACES["In a city"])
