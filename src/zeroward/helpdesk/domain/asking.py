"""Asking: with an account for a city, a platform or oneself; without one under an address that is confirmed first."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.jobs import start_job
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.working_zones import ZONES
from zeroward.core.workspaces import Workspace
from zeroward.helpdesk.domain.clocks import start
from zeroward.helpdesk.domain.holding import held, wanted_text
from zeroward.helpdesk.domain.letters import send_confirmation
from zeroward.helpdesk.domain.tell import tell_leads
from zeroward.helpdesk.models import Case, Message
from zeroward.helpdesk.queries.pool import pool
from zeroward.helpdesk.rules import ASK
from zeroward.helpdesk.vocabulary import kinds, priorities, topics
from zeroward.library.domain.limits import demand_room_today
from zeroward.library.domain.spam import SUSPECT, Stamp, signs_of_spam
from zeroward.methods.text.clean import clean_text

JOB: Final = "helpdesk.route"
MOST_LETTERS: Final = 3
"""Letters to confirm that one address gets in a day, so that nobody is flooded with them."""
_HOUR: Final = 3600


@dataclass(frozen=True, slots=True)
class AskRow:
    """What somebody asks. `languages` are those of the answer, the best first; `email` is that of a visitor."""

    title: str
    text: str
    topic: str = "other"
    kind: str = Case.Kind.QUESTION
    stage: str = ""
    languages: Sequence[str] = ("en",)
    country: str = ""
    city_name: str = ""
    email: str = ""
    about: str = ""
    wanted_by: datetime.date | None = None
    impact: int = 2
    urgency: int = 2
    is_confidential: bool = False
    may_publish: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """How a form came: the field that people do not see, its stamp, and the address of the sender, which is counted
    and forgotten."""

    trap: str = ""
    stamp: Stamp = field(default_factory=lambda: Stamp(None))
    address: str = ""


def ask(
    *,
    actor: Any,
    viewer: Viewer,
    row: AskRow,
    place: Workspace | None = None,
    sent: Sent | None = None,
    is_example: bool = False,
) -> Case:
    """Ask a question. A visitor's is read by nobody until the address is confirmed. The same form sent twice gives the
    case that is there. Raises NotAllowedError, ProblemsError, InvalidInputError when there were enough today."""
    person = signed_in(actor)
    if place is not None:
        demand(viewer, ASK, place)
    if sent is not None and (twin := _sent_already(sent)) is not None:
        return twin
    found = problems_of(row, needs_email=person is None)
    if found:
        raise ProblemsError(found)
    if sent is not None:
        _demand_room(sent.address, person)
    case = _new(row, place, person)
    case.is_example = is_example
    if person is None:
        case.state = Case.State.UNCONFIRMED
        case.suspicion = _suspicion(row, sent)
    with transaction.atomic():
        case.save()
        Message.objects.create(
            case=case,
            side=Message.Side.ASKER,
            author=person,
            text=wanted_text(row.text),
            language=case.languages[0],
        )
        if person is None:
            _ask_to_confirm(case)
        else:
            _begin(case, actor)
    if person is not None:
        route_soon(case)
    if sent is not None and sent.stamp.nonce:
        cache.set(f"helpdesk-form:{sent.stamp.nonce}", case.pk, _HOUR)
    return case


def confirm(*, case: Case) -> Case:
    """The visitor followed the link of the letter: from now on the question is read, and its clock runs."""
    with held(case) as kept:
        is_new = kept.state == Case.State.UNCONFIRMED
        if is_new:
            kept.state = Case.State.NEW
            _begin(kept, None)
    if is_new:
        route_soon(case)
    return case


def route_soon(case: Case) -> None:
    """In the background, and after the transaction in which the case was changed."""
    start_job(kind=JOB, label=case.reference, reference=case.reference)


def problems_of(row: AskRow, *, needs_email: bool) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if not clean_text(row.title, limit=160, multiline=False):
        found.append(Problem("title", _("Say in one sentence what you want to know.")))
    if not clean_text(row.text):
        found.append(Problem("text", _("There is no text yet."), _("Write a sentence or two.")))
    choices = (("topic", row.topic, topics()), ("kind", row.kind, kinds()))
    found += [
        Problem(name, _("There is no such choice."), _("Choose one from the list."))
        for name, value, known in choices
        if value not in known
    ]
    if needs_email and not _is_address(row.email):
        found.append(Problem("email", _("We need an address to answer to.")))
    if row.impact not in (1, 2, 3) or row.urgency not in (1, 2, 3):
        found.append(Problem("urgency", _("There is no such choice."), _("Choose one from the list.")))
    return found


def digest_of(*, scope: str = "", user_id: int | None = None, email: str = "") -> str:
    """Tells the same asker again: a place, a person or an address."""
    said = scope or (f"user:{user_id}" if user_id is not None else f"mail:{email.strip().casefold()}")
    return salted_hmac("zeroward.helpdesk.asker", said, algorithm="sha256").hexdigest()


def _new(row: AskRow, place: Workspace | None, person: Any) -> Case:
    scope = str(place.scope) if place is not None else ""
    country = place.country if place is not None else row.country
    email = row.email.strip()[:254] if person is None else ""
    return Case(
        kind=row.kind,
        scope=scope,
        scope_country=country if country in ZONES else "",
        city_name=place.name if place is not None else clean_text(row.city_name, limit=120, multiline=False),
        asker=person,
        email=email,
        asker_digest=digest_of(scope=scope, user_id=getattr(person, "pk", None), email=email),
        title=clean_text(row.title, limit=160, multiline=False),
        topic=row.topic,
        pathway=topics()[row.topic].pathway,
        stage=row.stage if row.stage in Case.Stage.values else "",
        languages=list(dict.fromkeys(row.languages)) or ["en"],
        about=_path(row.about),
        wanted_by=row.wanted_by,
        impact=row.impact,
        urgency=row.urgency,
        priority=priorities().of(row.impact, row.urgency),
        is_confidential=row.is_confidential,
        may_publish=row.may_publish,
    )


def _begin(case: Case, actor: Any) -> None:
    """The question has arrived: where it begins, its clock, and who is told."""
    case.tier = first_tier(case)
    start(case, timezone.now())
    case.save()
    record_event(action="helpdesk.case.ask", record=case, actor=actor, label=case.reference)
    tell_leads(case)


def first_tier(case: Case) -> str:
    """The national platform, where somebody of it answers; else the Mission. A platform's own questions go there."""
    if case.scope.startswith("country:"):
        return Case.Tier.MISSION
    seats = pool(timezone.localdate()) if case.scope_country else []
    at_home = any(case.scope_country in one.countries for one in seats)
    return Case.Tier.PLATFORM if at_home else Case.Tier.MISSION


def _ask_to_confirm(case: Case) -> None:
    """No letter for what looks like spam, and few for one address: nobody is flooded through this form."""
    since = timezone.now() - timedelta(days=1)
    twins = Case.objects.filter(
        asker_digest=case.asker_digest, created_at__gte=since, state=Case.State.UNCONFIRMED
    )
    if case.suspicion < SUSPECT and twins.count() <= MOST_LETTERS:
        send_confirmation(case)


def _suspicion(row: AskRow, sent: Sent | None) -> int:
    if sent is None:
        return 0
    earlier = Case.objects.filter(asker=None, created_at__gte=timezone.now() - timedelta(days=30))
    texts = Message.objects.filter(case__in=earlier, side=Message.Side.ASKER)
    told = [{"title": title, "text": text} for title, text in texts.values_list("case__title", "text")[:200]]
    content = {"title": row.title, "text": row.text}
    return signs_of_spam(content=content, trap=sent.trap, stamp=sent.stamp, earlier=told).weight


def _sent_already(sent: Sent) -> Case | None:
    pk = cache.get(f"helpdesk-form:{sent.stamp.nonce}") if sent.stamp.nonce else None
    return Case.objects.filter(pk=pk).first() if pk is not None else None


def _demand_room(address: str, person: Any) -> None:
    try:
        demand_room_today(address=address, user_pk=getattr(person, "pk", None))
    except InvalidInputError as error:
        raise InvalidInputError(
            _("Many questions came from you or your network today."),
            remedy=_("Keep your text and send it tomorrow."),
        ) from error


def _is_address(text: str) -> bool:
    try:
        validate_email(text.strip())
    except ValidationError:
        return False
    return True


def _path(about: str) -> str:
    """A page of this platform; nothing for anything else."""
    text = " ".join(about.split())[:300]
    return text if text.startswith("/") and not text.startswith("//") and "\\" not in text else ""
