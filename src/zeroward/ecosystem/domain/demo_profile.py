"""Example bodies, actors, levels and stages of a platform for `make demo`: made up, and labelled so."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.formal import StepRow, add_step
from zeroward.ecosystem.domain.keeping import keep_record
from zeroward.ecosystem.domain.kinds import KINDS
from zeroward.ecosystem.domain.members import MemberRow, keep_member
from zeroward.ecosystem.domain.route import StageRow, save_stage
from zeroward.ecosystem.models import Actor, Body
from zeroward.places.models import City

STEERING: Final = "Steering committee (example)"
EVERYONE: Final = Visibility.PUBLIC


@dataclass(frozen=True, slots=True)
class PlatformTeam:
    """Who keeps the example platform: an example login with its country."""

    place: Workspace
    person: Any
    viewer: Viewer

    def keep(self, key: str, /, **values: Any) -> Any:
        return keep_record(
            actor=self.person,
            viewer=self.viewer,
            place=self.place,
            kind=KINDS[key],
            values={"visibility": EVERYONE, **values},
            is_example=True,
        )

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.person, "viewer": self.viewer, "place": self.place}


def make_profile(*, team: PlatformTeam, today: date) -> None:
    """Nothing where the examples are there already."""
    if Body.objects.filter(scope=str(team.place.scope), name=STEERING).exists():
        return
    actors = _actors(team)
    _bodies(team, actors)
    _levels(team, today)
    _offers(team, actors)
    _ambitions(team)
    _route(team)


def _actors(team: PlatformTeam) -> dict[str, Actor]:
    """Six actors on four levels, their links, and where three of them stand."""
    rows: tuple[tuple[str, str, str, str, str, str], ...] = (
        (
            "eu",
            "Directorate for cities (example)",
            "eu",
            "other",
            "Opens calls in which cities take part.",
            "",
        ),
        (
            "ministry",
            "Ministry for climate (example)",
            "national",
            "ministry",
            "Hosts the platform and pays its office.",
            "Decides on the yearly programme.",
        ),
        ("agency", "Energy agency (example)", "national", "agency", "Runs the office of the platform.", ""),
        (
            "region",
            "Region of the lakes (example)",
            "regional",
            "region",
            "Brings smaller towns together.",
            "",
        ),
        (
            "union",
            "Union of towns (example)",
            "national",
            "association",
            "",
            "Speaks for all municipalities.",
        ),
        ("university", "University of the south (example)", "local", "research", "", ""),
    )
    actors: dict[str, Actor] = {}
    for key, name, level, kind, role, mandate in rows:
        money = (
            {"money": 450_000, "money_year": 2025, "money_for": "office and training"}
            if key == "ministry"
            else {}
        )
        actors[key] = team.keep(
            "actor", name=name, level=level, kind=kind, role=role, mandate=mandate, **money
        )
    for source, kind, target, words in (
        ("eu", "funds", "agency", "a project of three years"),
        ("ministry", "steers", "agency", "yearly programme"),
        ("ministry", "funds", "agency", "office and training"),
        ("region", "works", "agency", "meetings with towns"),
        ("union", "advises", "ministry", "on what towns can carry"),
    ):
        team.keep("tie", source=actors[source], kind=kind, target=actors[target], words=words)
    for key, influence, interest, stance, step in (
        ("ministry", 3, 2, "supports", "Meet the new head of division."),
        ("union", 2, 3, "supports", "Ask for three towns that would try the training."),
        ("region", 1, 2, "open", ""),
    ):
        team.keep(
            "standing",
            actor=actors[key],
            influence=influence,
            interest=interest,
            stance=stance,
            next_step=step,
            visibility=Visibility.CITY,
        )
    return actors


def _bodies(team: PlatformTeam, actors: dict[str, Actor]) -> None:
    platform = team.keep(
        "body",
        name="Office of the platform (example)",
        kind="platform",
        basis="formal",
        purpose="Answers cities, calls meetings, keeps this page.",
        since_on=date(2021, 9, 1),
        rhythm="every two weeks",
    )
    network = team.keep(
        "body",
        name="Network of cities (example)",
        kind="network",
        platform=platform,
        purpose="Cities tell each other what works, and what does not.",
        rhythm="monthly",
        since_on=date(2022, 3, 1),
    )
    steering = team.keep(
        "body",
        name=STEERING,
        kind="steering",
        basis="formal",
        platform=platform,
        purpose="Decides what the platform does next year.",
        mandate="Decides on the work programme. Advises the ministry on funding.",
        rhythm="four times a year",
        since_on=date(2021, 9, 1),
        works_with=[network],
    )
    team.keep(
        "body",
        name="Informal group of ministries (example)",
        kind="ministries",
        basis="informal",
        state="inactive",
        state_reason="Not called together since the elections.",
        since_on=date(2020, 5, 1),
        until_on=date(2024, 10, 1),
    )
    for body, row in (
        (steering, MemberRow(actor=actors["ministry"], seat="chair", since_on=date(2021, 9, 1))),
        (steering, MemberRow(actor=actors["agency"], seat="secretariat")),
        (steering, MemberRow(actor=actors["union"])),
        (platform, MemberRow(actor=actors["agency"], seat="secretariat")),
    ):
        keep_member(**team.who, body=body, row=row)
    for city in City.objects.public().filter(country__code=team.place.country).order_by("name")[:3]:
        keep_member(**team.who, body=network, row=MemberRow(city=city))


def _levels(team: PlatformTeam, today: date) -> None:
    """Three levels; the second began in the middle of a year, the third was entered late."""
    for level, since, known in (
        ("informal-group", date(2020, 5, 1), date(2020, 5, 1)),
        ("memorandum", date(2021, 6, 15), date(2021, 6, 15)),
        ("ministry-mandated", date(2023, 9, 1), today - timedelta(days=30)),
    ):
        add_step(
            **team.who,
            row=StepRow(
                level,
                since,
                url="https://example.org/decision",
                note="Made up for demonstration.",
                visibility=EVERYONE,
            ),
            known_on=known,
            is_example=True,
        )


def _offers(team: PlatformTeam, actors: dict[str, Actor]) -> None:
    team.keep(
        "offer",
        name="Help with the Climate City Contract (example)",
        function="build",
        what="Two days in your town hall, and answers by telephone afterwards.",
        audience="cities that write a contract",
        how="Write to the office of the platform.",
        cost="nothing but your time",
        provider=actors["agency"],
    )
    team.keep(
        "offer",
        name="Round table of state, regions and towns (example)",
        function="connect",
        what="Cities bring a barrier; whoever can remove it is in the room.",
        how="Send the barrier two weeks before.",
        provider=actors["ministry"],
    )


def _ambitions(team: PlatformTeam) -> None:
    for order, (title, what, state) in enumerate(
        (
            (
                "Capacity and governance (example)",
                "The city has people and decisions for the way.",
                "reached",
            ),
            ("A climate-neutral district (example)", "One district is being built or renewed.", "under-way"),
            ("A learning environment (example)", "The city teaches others and learns from them.", ""),
        ),
        start=1,
    ):
        made = team.keep("ambition", title=title, what=what, order=order, until_year=2030)
        if state:
            team.keep("stand", ambition=made, state=state)


def _route(team: PlatformTeam) -> None:
    for stage, row in (
        (
            "platform-route-1",
            StageRow(
                "done",
                date(2020, 4, 1),
                visibility=EVERYONE,
                checks={"who-works-on-it": True, "cities-asked": True, "others-asked": False},
            ),
        ),
        (
            "platform-route-2",
            StageRow("under-way", visibility=EVERYONE, checks={"host-found": True, "mandate-written": True}),
        ),
    ):
        save_stage(**team.who, stage=stage, row=row, is_example=True)
