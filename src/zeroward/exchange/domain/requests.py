"""Asking a testbed, and its answer."""

from typing import Any, Final

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.notifications import notify
from zeroward.core.errors import ConflictError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand, may
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.exchange.call_rules import APPLY
from zeroward.exchange.domain.match_telling import TESTBED
from zeroward.exchange.domain.places import place_of, refused
from zeroward.exchange.match_rules import TESTBEDS
from zeroward.exchange.models import Testbed, TestbedRequest
from zeroward.methods.text.clean import clean_text
from zeroward.people.queries.team import members_of

MOST_OPEN: Final = 20
"""Requests of one place that wait at the same time."""
State = TestbedRequest.State


def ask(
    *, actor: Any, viewer: Viewer, place: Workspace, testbed: Testbed, text: str, when: str = ""
) -> TestbedRequest:
    """Ask in the name of a city or platform. Raises NotAllowedError, ProblemsError, ConflictError."""
    demand(viewer, APPLY, place)
    with transaction.atomic():
        kept = Testbed.objects.select_for_update(of=("self",)).filter(pk=testbed.pk).first()
        if kept is None or kept.visibility != Visibility.PUBLIC or not kept.takes_requests:
            raise ConflictError(
                _("It takes no requests now."), remedy=_("Look for another one in the directory.")
            )
        said = clean_text(text, limit=5000)
        refused(
            []
            if said
            else [Problem("text", _("Say what you would like to try."), _("A few sentences will do."))]
        )
        own = TestbedRequest.objects.filter(scope=str(place.scope), state=State.OPEN)
        if own.filter(testbed=kept).exists():
            raise ConflictError(_("Your request waits for an answer."), remedy=_("You find it below."))
        if own.count() >= MOST_OPEN:
            raise ConflictError(
                _("Many requests of yours wait for an answer."), remedy=_("Withdraw some first.")
            )
        made = TestbedRequest.objects.create(
            testbed=kept,
            scope=str(place.scope),
            scope_country=place.country,
            text=said,
            when=clean_text(when, limit=120, multiline=False),
            asked_by=signed_in(actor),
        )
        record_event(action="exchange.request.add", record=made, actor=actor, label=kept.title)
        _tell(kept.scope, TESTBEDS, _("A request to %(title)s") % {"title": kept.title}, place.name, kept)
    return made


def answer(*, actor: Any, viewer: Viewer, request: TestbedRequest, state: str, text: str) -> TestbedRequest:
    """Accept or decline, with a reason that the city reads. Raises NotAllowedError, ProblemsError, ConflictError."""
    testbed = request.testbed
    demand(viewer, TESTBEDS, place_of(testbed.scope))
    with transaction.atomic():
        kept = _open(request)
        said = clean_text(text, limit=5000)
        found = []
        if state not in (State.ACCEPTED, State.DECLINED):
            found.append(Problem("state", _("There is no such choice."), _("Choose one from the list.")))
        if not said:
            found.append(Problem("text", _("Say why, and what comes next."), _("The city reads it.")))
        refused(found)
        kept.state, kept.answer = state, said
        kept.answered_by, kept.answered_at = signed_in(actor), timezone.now()
        kept.save()
        record_event(
            action="exchange.request.answer",
            record=kept,
            actor=actor,
            label=testbed.title,
            changes={"state": [State.OPEN, state]},
        )
        _tell(kept.scope, APPLY, _("An answer from %(title)s") % {"title": testbed.title}, said, testbed)
    return kept


def take_back(*, actor: Any, viewer: Viewer, request: TestbedRequest) -> TestbedRequest:
    """Withdraw a request that waits for an answer."""
    demand(viewer, APPLY, place_of(request.scope))
    with transaction.atomic():
        kept = _open(request)
        kept.state = State.WITHDRAWN
        kept.save(update_fields=["state", "updated_at"])
        record_event(
            action="exchange.request.withdraw",
            record=kept,
            actor=actor,
            label=request.testbed.title,
            changes={"state": [State.OPEN, State.WITHDRAWN]},
        )
    return kept


def _open(request: TestbedRequest) -> TestbedRequest:
    kept = TestbedRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
    if kept.state != State.OPEN:
        raise ConflictError(_("This request is answered or withdrawn."), remedy=_("Look at its state."))
    return kept


def _tell(scope: str, action: str, title: str, body: str, testbed: Testbed) -> None:
    """Everybody of a place who may do what the request is about."""
    place = place_of(scope)
    told = set()
    for member in members_of(scope):
        viewer = Viewer(member.user_id, {scope: frozenset({member.role})})
        if member.user_id in told or not may(viewer, action, place):
            continue
        told.add(member.user_id)
        notify(
            user=member.user,
            kind=TESTBED,
            title=title,
            body=body,
            url=lambda: reverse("exchange:testbed", args=[testbed.key]),
        )
