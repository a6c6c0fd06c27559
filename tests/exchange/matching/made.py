"""Calls with applications for tests of the matching: made directly, as if they had come through the desk."""

from typing import Any

from django.utils import timezone

from zeroward.core.models import Visibility
from zeroward.exchange.models import (
    Application,
    ApplicationState,
    Call,
    CallSide,
    CallState,
    Preference,
    Programme,
    Side,
)
from zeroward.places.models import City, Country

THEMES = ("energy-systems", "built-environment", "nature", "adaptation")


def call_of(kind: str = "bilateral-twinning", *, state: str = CallState.MATCHING, **values: Any) -> Call:
    programme, _made = Programme.objects.get_or_create(
        key=f"programme-{kind}",
        defaults={"title": "Twinning", "kind": kind, "scope": "mission", "visibility": Visibility.PUBLIC},
    )
    given = {"key": f"call-{Call.objects.count() + 1}", "title": "First call", "summary": "Learn.", **values}
    call: Call = Call.objects.create(programme=programme, state=state, **given)
    sides = (Side.LEARNER, Side.HOST) if kind in ("bilateral-twinning", "study-visit") else (Side.SINGLE,)
    for side in sides:
        CallSide.objects.create(call=call, side=side)
    return call


def place_of(key: str, code: str = "AT") -> City:
    country, _made = Country.objects.get_or_create(code=code, defaults={"key": code.lower(), "name": code})
    city, _made = City.objects.get_or_create(
        key=key, defaults={"name": key.capitalize(), "country": country, "population": 100_000}
    )
    return city


def application_of(call: Call, key: str, side: str, *, code: str = "AT", **values: Any) -> Application:
    """A city that handed in an application."""
    place_of(key, code)
    given = {
        "state": ApplicationState.SUBMITTED,
        "submitted_at": timezone.now(),
        "languages": ["en"],
        "needs": list(THEMES[:2]) if side != Side.HOST else [],
        "offers": list(THEMES[:2]) if side == Side.HOST else [],
        **values,
    }
    made: Application = Application.objects.create(
        call=call,
        side=side,
        scope=f"city:{key}",
        scope_country=code,
        visibility=Visibility.CITY,
        reference=f"{call.key}-{key}",
        **given,
    )
    return made


def wish(one: Application, *others: Application) -> None:
    for rank, other in enumerate(others, start=1):
        Preference.objects.create(application=one, other=other, rank=rank)


def twinning(learners: int = 4, hosts: int = 2, *, capacity: int = 1) -> tuple[Call, list[Any], list[Any]]:
    """Learners in Austria, hosts in Belgium: each learner wishes for the first host most."""
    call = call_of()
    receiving = [
        application_of(call, f"host{at}", Side.HOST, code="BE", capacity=capacity) for at in range(hosts)
    ]
    learning = [application_of(call, f"learner{at}", Side.LEARNER) for at in range(learners)]
    for one in learning:
        wish(one, *receiving)
    for one in receiving:
        wish(one, *learning)
    return call, learning, receiving
