"""A local pact and agreements with funders as examples for `make demo`: made up, and labelled so."""

import datetime
from typing import Any, Final

from django.utils import timezone

from zeroward.contract.domain.agreements import save_agreement
from zeroward.contract.domain.pacts import add_parties, save_deal, save_pact, show_pact
from zeroward.contract.models import Agreement, AgreementKind, AgreementState, DealState, Pact
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.places.domain.city_places import place_of
from zeroward.places.models import City

PARTIES: Final = (
    ("City (example)", "municipality"),
    ("Bakeries of the old town (example)", "business"),
    ("Housing cooperative (example)", "housing"),
    ("Cycling initiative (example)", "civil"),
    ("School of crafts (example)", "knowledge"),
    ("Residents of the lake quarter (example)", "residents"),
)
DEALS: Final = (
    (
        "Ovens on renewable power",
        "energy",
        DealState.RUNNING,
        "Twelve bakeries bake without gas",
        180.0,
        (0, 1),
    ),
    (
        "A heat network for the lake quarter",
        "buildings",
        DealState.AGREED,
        "300 homes connected",
        900.0,
        (0, 2, 5),
    ),
    ("Deliveries by cargo bicycle", "mobility", DealState.REACHED, "Half of all parcels", None, (1, 3)),
    ("Apprentices for heat pumps", "buildings", DealState.PROPOSED, "Forty apprentices a year", None, (4, 0)),
)


def make_pact(*, city: City, editor: tuple[Any, Viewer], coordinator: tuple[Any, Viewer]) -> Pact | None:
    """A published pact with four deals. Nothing when the city has one."""
    if Pact.objects.filter(city=city).exists():
        return None
    who = {"actor": editor[0], "viewer": editor[1]}
    pact = save_pact(
        **who,
        city=city,
        values={
            "title": "Climate pact of the city (example)",
            "summary": "What a bakery, a cooperative and a school can do sooner together.",
            "language": "en",
            "signed_on": timezone.localdate() - datetime.timedelta(days=400),
        },
        is_example=True,
    )
    add_parties(**who, pact=pact, rows=[{"name": name, "kind": kind} for name, kind in PARTIES])
    keys = dict(pact.parties.values_list("name", "pk"))
    for title, theme, state, goal, tonnes, members in DEALS:
        save_deal(
            **who,
            pact=pact,
            values={
                "title": title,
                "theme": theme,
                "state": state,
                "goal": goal,
                "tonnes": tonnes,
                "tonnes_source": "Made up for demonstration" if tonnes is not None else "",
            },
            shares=[
                {"party": keys[PARTIES[place][0]], "leads": order == 0} for order, place in enumerate(members)
            ],
        )
    show_pact(actor=coordinator[0], viewer=coordinator[1], pact=pact, visibility=Visibility.PUBLIC)
    return pact


def make_agreements(*, city: City, editor: tuple[Any, Viewer]) -> Agreement | None:
    """A cooperation agreement with posts, and a system demonstrator. Nothing when the city has some."""
    if Agreement.objects.filter(city=city).exists():
        return None
    today = timezone.localdate()
    who: dict[str, Any] = {"actor": editor[0], "viewer": editor[1], "place": place_of(city), "city": city}
    made = save_agreement(
        **who,
        values={
            "kind": AgreementKind.COOPERATION,
            "title": "Pioneer city agreement (example)",
            "funder": "Ministry of Innovation (example)",
            "state": AgreementState.RUNNING,
            "funding": 1_200_000.0,
            "paid_out": 400_000.0,
            "starts_on": today - datetime.timedelta(days=300),
            "ends_on": today + datetime.timedelta(days=800),
            "purpose": "People and skills to become climate-neutral sooner.",
            "visibility": Visibility.PUBLIC,
        },
        posts=[
            {"title": "Climate coordinator", "share": 1.0, "is_filled": True},
            {"title": "Data and monitoring", "share": 0.5, "is_filled": False},
            {"title": "Neighbourhood work", "share": 1.5, "is_filled": None},
        ],
        duties=[
            {"title": "Yearly report", "due": today + datetime.timedelta(days=40)},
            {"title": "Roadmap", "due": today - datetime.timedelta(days=100), "done_on": today},
        ],
        is_example=True,
    )
    save_agreement(
        **who,
        values={
            "kind": AgreementKind.DEMONSTRATOR,
            "title": "A square without fumes (example)",
            "funder": "Innovation agency (example)",
            "state": AgreementState.SIGNED,
            "visibility": Visibility.CITY,
        },
        steps={
            "mission": "Everything that is delivered to the square arrives without emissions.",
            "mapping": "Forty shops, three parcel services, one loading zone.",
            "barriers": "Loading is free of charge for everyone, all day.",
            "measures": "Hours, a hub at the station, and shared cargo bicycles at the same time.",
        },
        is_example=True,
    )
    return made
