"""Applying: beginning, writing with colleagues, handing in."""

from collections.abc import Collection as Many
from dataclasses import dataclass
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, plain, record_event
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.facts import known_of
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.exchange.call_rules import APPLY
from zeroward.exchange.domain.places import (
    MOST_APPLICATIONS,
    demand_write,
    hold_application,
    hold_call,
    place_of,
    refused,
)
from zeroward.exchange.domain.references import next_reference
from zeroward.exchange.domain.seconds import refuse_second
from zeroward.exchange.domain.steps import takes_applications
from zeroward.exchange.domain.tell import tell_handed_in
from zeroward.exchange.models import ASIDE, Application, ApplicationState, Author, Call, CallSide
from zeroward.exchange.queries.eligibility import eligibility, facts_for
from zeroward.exchange.queries.kinds import kind_of
from zeroward.exchange.queries.local_time import closing_words
from zeroward.exchange.vocabulary import LEVEL_FACT, OWN_LEVEL, THEMES
from zeroward.methods.text.clean import clean_text
from zeroward.people.models import User
from zeroward.people.queries.team import members_of
from zeroward.profile.queries.choices import LANGUAGES
from zeroward.profile.queries.profiles import profile_of
from zeroward.questionnaires.domain.starting import UNLISTED, start
from zeroward.taxonomy.models import Concept

COLUMNS: Final = (
    "summary",
    "needs",
    "offers",
    "languages",
    "capacity",
    "lower",
    "shown",
    "shares_level",
    "language",
)
MOST_THEMES: Final = 6
MOST_PARTNERS: Final = 50


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """What an application says beside its form. `needs`, `offers`: keys of themes; `capacity`, `lower`: partners;
    `shares_level`: the level of the city's own assessment may be used for the matching."""

    summary: str = ""
    needs: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    capacity: int = 1
    lower: int = 0
    shown: bool = False
    shares_level: bool = False
    language: str = "en"


def begin(
    *, actor: Any, viewer: Viewer, call: Call, side: str, place: Workspace | None = None, team: str = ""
) -> Application:
    """Begin the application of a place, or of a team. A place that has one on this side is pointed to it.

    Raises NotAllowedError, ConflictError (too late; there is one already), ProblemsError.
    """
    one = call.sides.filter(side=side).select_related("collection", "call__programme").first()
    if one is None:
        raise InvalidInputError(
            _("There is no such side."), place="side", remedy=_("Choose one of the call's.")
        )
    name = _demand_applicant(viewer, one, place, team)
    first = _first_of(call, side, place) if place is not None else None
    if first is not None:
        demand_open(call)
        raise refuse_second(first, actor)
    with transaction.atomic():
        kept = hold_call(call)
        demand_open(kept)
        if kept.applications.count() >= MOST_APPLICATIONS:
            raise ConflictError(_("This call is full."), remedy=_("Ask its team."))
        made = Application(
            call=kept,
            side=side,
            team=name,
            scope=str(place.scope) if place is not None else "",
            scope_country=place.country if place is not None else "",
            visibility=Visibility.CITY,
            reference=next_reference(kept),
            language=(get_language() or "en")[:12],
            is_example=kept.is_example,
        )
        if one.collection is not None and place is not None:
            made.answering = start(
                collection=one.collection, place=place, vouched="account", language=made.language
            ).answering
        try:
            with transaction.atomic():
                made.save()
        except IntegrityError:  # a colleague was quicker
            raise ConflictError(
                _("Your city has begun an application here a moment ago."),
                place="place",
                remedy=_("Go on with that one: everybody who writes for the city can."),
            ) from None
        if one.collection is not None and place is None:
            made.answering = start(
                collection=one.collection, place=team_place(made), vouched="invitation"
            ).answering
            made.save(update_fields=["answering"])
        _take_on(made, actor, leads=True)
        record_event(action="exchange.application.begin", record=made, actor=actor)
    return made


def team_place(application: Application) -> Workspace:
    """The name under which the form of a team is kept: it is no place of the platform."""
    return Workspace(Scope.city(f"{UNLISTED}team-{application.pk}"), application.team)


def save(
    *, actor: Any, viewer: Viewer, application: Application, row: ApplicationRow, lock: int | None = None
) -> Application:
    """Keep what was written. May be incomplete; what is there must hold. Handed in already, it can be changed until the
    deadline. Raises NotAllowedError, ProblemsError, StaleError, ConflictError."""
    demand_write(viewer, application)
    with transaction.atomic():
        kept = hold_application(application, lock)
        demand_open(kept.call)
        _demand_alive(kept)
        refused(problems_of(row))
        before = {name: getattr(kept, name) for name in COLUMNS}
        _fill(kept, row)
        changes = changes_between(before, {name: getattr(kept, name) for name in COLUMNS})
        if changes:
            kept.lock += 1
            kept.save()
            record_event(action="exchange.application.change", record=kept, actor=actor, changes=changes)
        _take_on(kept, actor)
    return kept


def submit(*, actor: Any, viewer: Viewer, application: Application) -> Application:
    """Hand it in: what is known of the place is kept with it as it is today. Rules that are not met refuse it; rules
    that are open do not: they are written down for those who decide. Raises ProblemsError with all that is missing."""
    demand_write(viewer, application)
    with transaction.atomic():
        kept = hold_application(application)
        demand_open(kept.call)
        _demand_alive(kept)
        refused(missing_in(kept))
        facts, found = _judged(kept, viewer)
        if found.verdict is False:
            refused([Problem("rules", rule.label) for rule in found.rules if rule.verdict is False])
        kept.facts, kept.open_facts = {**facts, **own_level(kept)}, found.missing
        first = kept.submitted_at is None or kept.state == ApplicationState.DRAFT
        kept.state, kept.submitted_at = ApplicationState.SUBMITTED, timezone.now()
        kept.lock += 1
        kept.save()
        _take_on(kept, actor)
        record_event(action="exchange.application.submit", record=kept, actor=actor)
        if first:
            tell_handed_in(kept)
    return kept


def take_on(*, actor: Any, viewer: Viewer, application: Application, person: User) -> Author:
    """One more author: a colleague of the place; for a team, whoever writes may take on anybody with an account."""
    demand_write(viewer, application)
    with transaction.atomic():
        kept = hold_application(application)
        if kept.scope and not members_of(kept.scope).filter(user=person).exists():
            raise InvalidInputError(
                _("This person does not belong to the place."),
                place="person",
                remedy=_("Invite them to the team first."),
            )
        made = _take_on(kept, person)
        record_event(action="exchange.application.author", record=kept, actor=actor)
    return made


def demand_open(call: Call) -> None:
    """Raises ConflictError, with the deadline in its own zone, unless applications can come now."""
    if takes_applications(call):
        return
    when = closing_words(call)
    raise ConflictError(
        _("This call takes no applications now."),
        remedy=_("Its deadline: %(when)s.") % {"when": when} if when else _("Ask its team when it opens."),
    )


def missing_in(application: Application) -> list[Problem]:
    """What keeps it from being handed in."""
    side = kind_of(application.call.programme.kind).side(application.side)
    found = []
    if not application.summary:
        found.append(Problem("summary", _("It says nothing about you."), _("A few sentences will do.")))
    if side.needs and not application.needs:
        found.append(Problem("needs", _("Say what you want to learn."), _("At least one theme.")))
    if side.offers and not application.offers:
        found.append(Problem("offers", _("Say what you can show."), _("At least one theme.")))
    if not application.languages:
        found.append(Problem("languages", _("Say in which languages you can work."), _("At least one.")))
    answering = application.answering
    if answering is not None and answering.handed_in is None:
        found.append(
            Problem("form", _("The form is not finished."), _("Fill it in, and hand it in at its end."))
        )
    return found


def problems_of(row: ApplicationRow) -> list[Problem]:
    """Everything that is wrong with what was written, without writing."""
    themes = set(Concept.objects.of(THEMES).values_list("key", flat=True))
    found = [*_themes("needs", row.needs, themes), *_themes("offers", row.offers, themes)]
    if set(row.languages) - set(LANGUAGES):
        found.append(Problem("languages", _("There is no such choice."), _("Choose one from the list.")))
    if not 1 <= row.capacity <= MOST_PARTNERS:
        found.append(
            Problem("capacity", _("This cannot be a number of partners."), _("Write a number from 1 to 50."))
        )
    if not 0 <= row.lower <= max(row.capacity, 0):
        found.append(Problem("lower", _("At least cannot be more than at most."), _("Write 0 if you can.")))
    return found


def _themes(place: str, keys: Many[str], known: set[str]) -> list[Problem]:
    if set(keys) - known:
        return [Problem(place, _("There is no such choice."), _("Choose one from the list."))]
    if len(keys) > MOST_THEMES:
        return [
            Problem(place, _("These are too many to be of help."), _("Choose up to six that matter most."))
        ]
    return []


def _demand_applicant(viewer: Viewer, side: CallSide, place: Workspace | None, team: str) -> str:
    """The name of the team, "" for a place. Raises unless the viewer may apply as this one."""
    who = kind_of(side.call.programme.kind).side(side.side).who
    if place is not None:
        demand(viewer, APPLY, place)
        if place.scope.kind not in who:
            raise InvalidInputError(
                _("This side is for others."), place="place", remedy=_("Look at who may apply.")
            )
        return ""
    if viewer.user_id is None:
        raise NotAllowedError(_("Sign in to apply."), remedy=_("An account needs an e-mail address alone."))
    name = clean_text(team, limit=120, multiline=False)
    if "team" not in who:
        raise InvalidInputError(
            _("Teams cannot apply here."), place="team", remedy=_("Apply for your city or platform.")
        )
    if not name:
        refused([Problem("team", _("The team needs a name."), _("It is shown with your application."))])
    return name


def _first_of(call: Call, side: str, place: Workspace) -> Application | None:
    """What the place has handed in, or begun, on this side."""
    rows = call.applications.filter(side=side, scope=str(place.scope)).exclude(state__in=ASIDE)
    return rows.select_related("call__programme").first()


def _demand_alive(application: Application) -> None:
    if application.state not in (ApplicationState.DRAFT, ApplicationState.SUBMITTED):
        raise ConflictError(
            _("This application cannot be changed now."),
            remedy=_("Look at its page: it says where it stands."),
        )


def _judged(application: Application, viewer: Viewer) -> tuple[dict[str, Any], Any]:
    side = CallSide.objects.select_related("call__programme").get(
        call=application.call, side=application.side
    )
    if not application.scope:
        return {}, eligibility(side, {}, kind="team")
    place = place_of(application.scope)
    facts = facts_for(place, application.call, profile_of(place, viewer).facts)
    return _as_plain(facts), eligibility(side, facts, kind=place.scope.kind)


def own_level(application: Application) -> dict[str, Any]:
    """The level of readiness of the place, where it agreed that it is used for the matching."""
    if not application.shares_level or not application.scope:
        return {}
    scope = Scope.parse(application.scope)
    found = known_of([scope], inside=True)[scope].get(LEVEL_FACT)
    return {OWN_LEVEL: {"value": found.value, "as_of": found.as_of}} if found is not None else {}


def _as_plain(facts: dict[str, Any]) -> dict[str, Any]:
    """Facts as JSON: sets become sorted lists."""
    return {
        key: sorted(value) if isinstance(value, frozenset | set) else plain(value)
        for key, value in facts.items()
    }


def _fill(application: Application, row: ApplicationRow) -> None:
    application.summary = clean_text(row.summary, limit=4000)
    application.needs, application.offers = list(row.needs), list(row.offers)
    application.languages = list(row.languages)
    application.capacity, application.lower = row.capacity, row.lower
    application.shown = row.shown
    application.shares_level = row.shares_level
    if not row.shares_level:
        application.facts.pop(OWN_LEVEL, None)
    application.language = row.language[:12]


def _take_on(application: Application, person: Any, *, leads: bool = False) -> Author:
    """Whoever writes is an author; the same person twice stays one."""
    found = signed_in(person)
    if found is None:
        raise NotAllowedError(_("Sign in to apply."))
    made, _new = Author.objects.get_or_create(
        application=application, person=found, defaults={"leads": leads}
    )
    return made
