"""Example data of the support menu for `make demo`: made up, and said to be."""

import datetime
from dataclasses import dataclass
from typing import Any

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.places.models import Country
from zeroward.services.domain.entry_choices import allowed_choices
from zeroward.services.domain.keepers import accept_keeping, invite_keeper
from zeroward.services.domain.proposals import begin_proposal, save_proposal, send_proposal
from zeroward.services.domain.reviewing import publish_proposal
from zeroward.services.domain.uses import begin_use, tell_outcome
from zeroward.services.models import Keeper, Provider, Service, Use

KEY = "example-agency"


@dataclass(frozen=True, slots=True)
class Acting:
    """Somebody of the example, with their roles."""

    user: Any
    viewer: Viewer


def make_support(
    *, city: Workspace, editor: Acting, reviewer: Acting, keeper: Any, country: Country, today: datetime.date
) -> None:
    """A provider with a keeper, one entry published and one change that waits; what the city uses. Once only."""
    if Provider.objects.filter(key=KEY).exists():
        return
    provider = Provider.objects.create(
        key=KEY,
        name="Example Agency (example)",
        about="Advises towns on heating. Made up for demonstration.",
        country=country,
        method="Made up for demonstration",
    )
    invite_keeper(actor=reviewer.user, viewer=reviewer.viewer, provider=provider, email=keeper.email)
    accept_keeping(actor=keeper, token=Keeper.objects.get(provider=provider).token)
    entry = _published(provider, keeper, reviewer, country, today)
    change = begin_proposal(actor=keeper, provider=provider, service=entry)
    save_proposal(
        actor=keeper,
        proposal=change,
        raw={
            **change.content,
            "description": "Two days of advice on heating networks, now also online. (Example)",
        },
        lock=change.lock,
    )
    send_proposal(actor=keeper, proposal=change)
    _uses(city, editor, entry, today)


def _published(
    provider: Provider, keeper: Any, reviewer: Acting, country: Country, today: datetime.date
) -> Service:
    fresh = begin_proposal(actor=keeper, provider=provider)
    call = {
        "name": "Next round (example)",
        "apply_from": today - datetime.timedelta(days=14),
        "apply_by": today + datetime.timedelta(days=60),
        "place": "Klagenfurt",
        "country": country.code,
        "online": True,
    }
    content = {
        **fresh.content,
        "name": "Advice days on heating networks (example)",
        "description": "Two days of advice on heating networks. Made up for demonstration. (Example)",
        "kind": "service",
        "level": "national",
        "formats": "coaching\nworkshop",
        "countries": [country.code],
        "admits": {"kind": "some", "low": 5_000, "high": 150_000},
        "eligibility": "Municipalities of 5,000 to 150,000 inhabitants (example)",
        "apply_how": "Write which network you think of; we answer within a week. (Example)",
        "apply_contact": "advice@example.org",
        "effort": "days",
        "languages": ["de", "en"],
        "stages": ["planning", "implementing"],
        "pathways": ["technological-solutions"],
        "shelves": ["coaching"],
        "sectors": ["energy-systems"],
        "occasions": [call],
    }
    # an installation without the vocabularies has an example all the same
    allowed = allowed_choices()
    for name in ("kind", "level"):
        content[name] = content[name] if content[name] in allowed.one[name] else ""
    for name in ("languages", "pathways"):
        content[name] = [code for code in content[name] if code in allowed.many[name]]
    save_proposal(actor=keeper, proposal=fresh, raw=content, lock=0)
    send_proposal(actor=keeper, proposal=fresh)
    return publish_proposal(
        actor=reviewer.user, viewer=reviewer.viewer, proposal=fresh, text="Thank you. (Example)"
    )


def _uses(city: Workspace, editor: Acting, entry: Service, today: datetime.date) -> None:
    """One use that is to be answered now, and one that was."""
    who: dict[str, Any] = {"actor": editor.user, "viewer": editor.viewer, "place": city, "is_example": True}
    waiting = begin_use(
        **who,
        service=entry,
        began_on=today - datetime.timedelta(days=120),
        purpose="Heating network in the north (example)",
    )
    # as if it had been written down then
    Use.objects.filter(pk=waiting.pk).update(ask_on=today - datetime.timedelta(days=60))
    sessions = Service.objects.public().filter(key="orientation-sessions").first()
    if sessions is None:
        return
    told = begin_use(**who, service=sessions, began_on=today - datetime.timedelta(days=200))
    tell_outcome(
        actor=editor.user,
        viewer=editor.viewer,
        place=city,
        use=told,
        helped="partly",
        outcome="We know now whom to ask. The tour of the portal was too fast. (Example)",
        visibility="mission",
    )
