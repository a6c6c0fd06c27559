"""Asking to join a city or a national platform, and answering."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.permissions import demand
from zeroward.core.scope import Scope
from zeroward.methods.text.clean import clean_text
from zeroward.people.domain.granting import coordinator_kept, grant
from zeroward.people.domain.places import place_of, role_in
from zeroward.people.domain.tell import tell_answer, tell_deciders
from zeroward.people.models import JoinRequest, Membership, User
from zeroward.people.queries.viewer import viewer_of

OPEN_FOR = datetime.timedelta(days=30)
MOST_OPEN = 5  # requests of one person at a time
SHORTEST_PROOF = 10  # letters

State = JoinRequest.State


def request_to_join(*, actor: User, scope: Scope | str, role: str, proof: str) -> JoinRequest:
    """Ask for a role in a city or platform. Raises InvalidInputError or ConflictError, naming the field."""
    place = place_of(scope)
    if place.scope.kind == "mission":
        raise InvalidInputError(_("People join the Mission team by invitation."), place="scope")
    wanted = role_in(place, role)
    words = clean_text(proof, limit=2000)
    if len(words) < SHORTEST_PROOF:
        raise InvalidInputError(
            _("Say how the team can tell that you belong to it."),
            place="proof",
            remedy=_("Name your official address, a page that names you, or who can confirm."),
        )
    with transaction.atomic():
        _demand_room(actor, str(place.scope))
        made = JoinRequest.objects.create(
            user=actor,
            scope=str(place.scope),
            role=wanted,
            proof=words,
            expires_on=timezone.localdate() + OPEN_FOR,
        )
        record_event(action="people.request.make", record=made, actor=actor, changes={"role": [None, wanted]})
        tell_deciders(place, but=actor)
    return made


def withdraw_request(*, actor: User, request: JoinRequest) -> None:
    """Take one's own request back."""
    if request.user_id != actor.pk:
        raise NotAllowedError(_("This is not your request."))
    with transaction.atomic():
        _close(_open(request), State.WITHDRAWN, actor)


def approve(*, actor: User, request: JoinRequest, role: str = "", answer: str = "") -> Membership:
    """Let somebody in, in the role that they asked for or in another one."""
    place = place_of(request.scope)
    granted = role_in(place, role or request.role)
    with coordinator_kept(place):
        found = _decidable(actor, request)
        _close(found, State.APPROVED, actor, answer)
        membership = grant(user=found.user, place=place, role=granted, actor=actor)
        tell_answer(found.user, place, approved=True, answer=found.answer)
    return membership


def decline(*, actor: User, request: JoinRequest, answer: str) -> None:
    """Refuse a request, with a reason that the person reads."""
    if not clean_text(answer, limit=2000):
        raise InvalidInputError(_("Say why, so that the person knows what to do."), place="answer")
    place = place_of(request.scope)
    with transaction.atomic():
        found = _decidable(actor, request)
        _close(found, State.DECLINED, actor, answer)
        tell_answer(found.user, place, approved=False, answer=found.answer)


def _demand_room(actor: User, scope: str) -> None:
    # the person's row is locked, so that a double click asks once
    User.objects.select_for_update().get(pk=actor.pk)
    if Membership.objects.current().filter(user=actor, scope=scope).exists():
        raise ConflictError(
            _("You belong to it already."), place="scope", remedy=_("Ask its coordinator for another role.")
        )
    requests = JoinRequest.objects.filter(user=actor, state=State.OPEN)
    requests.filter(expires_on__lt=timezone.localdate()).update(
        state=State.EXPIRED, decided_at=timezone.now()
    )
    if requests.filter(scope=scope).exists():
        raise ConflictError(_("You have asked already, and the answer is still to come."), place="scope")
    if requests.count() >= MOST_OPEN:
        raise ConflictError(
            _("%(most)d requests of yours are open.") % {"most": MOST_OPEN},
            place="scope",
            remedy=_("Wait for an answer, or withdraw one."),
        )


def _decidable(actor: User, request: JoinRequest) -> JoinRequest:
    demand(viewer_of(actor), "people.decide", place_of(request.scope))
    if request.user_id == actor.pk:
        raise NotAllowedError(_("Somebody else must answer your own request."))
    return _open(request)


def _open(request: JoinRequest) -> JoinRequest:
    found = JoinRequest.objects.select_for_update().select_related("user").get(pk=request.pk)
    if found.state != State.OPEN or found.expires_on < timezone.localdate():
        raise ConflictError(
            _("This request is no longer open."), remedy=_("Reload the page to see what happened.")
        )
    return found


def _close(request: JoinRequest, state: str, actor: User, answer: str = "") -> None:
    request.state, request.decided_by, request.decided_at = state, actor, timezone.now()
    request.answer = clean_text(answer, limit=2000)
    request.save()
    record_event(
        action=f"people.request.{state}", record=request, actor=actor, changes={"state": [State.OPEN, state]}
    )
