"""Platforms ask for support; the Mission team looks at it, answers, or takes it into the plan of a year."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from zeroward.core.actors import signed_in
from zeroward.core.errors import ConflictError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.support_items import save_item
from zeroward.ecosystem.domain.support_telling import tell_request
from zeroward.ecosystem.domain.support_work import line, needed, refuse, told, words, write, wrong_choice
from zeroward.ecosystem.models import AssistanceRequest, PlanItem, SupportKind, SupportPlan
from zeroward.ecosystem.queries.support_access import place_of
from zeroward.ecosystem.support_rules import ANSWER, PLAN
from zeroward.places.models import Country
from zeroward.profile.queries.choices import language_choices

State = AssistanceRequest.State
FIELDS: Final = ("kind", "title", "about", "lang", "need", "wanted_by")
MOST_OPEN: Final = 50


def send_request(
    *, actor: Any, viewer: Viewer, place: Workspace, values: Mapping[str, Any], is_example: bool = False
) -> AssistanceRequest:
    """The platform asks the Mission team for support. Raises NotAllowedError, ProblemsError, ConflictError."""
    demand(viewer, ANSWER, place)
    clean = _fields(values)
    with transaction.atomic():
        country = Country.objects.select_for_update().get(code=place.scope.key)
        open_now = AssistanceRequest.objects.filter(country=country, state__in=(State.SENT, State.LOOKED_AT))
        if open_now.count() >= MOST_OPEN:
            raise ConflictError(
                _("Many requests are open already."), remedy=_("Withdraw what is no longer needed.")
            )
        made = AssistanceRequest(
            country=country,
            scope=str(place.scope),
            scope_country=country.code,
            visibility=Visibility.MISSION,
            asked_by=signed_in(actor),
            is_example=is_example,
        )
        told("support_request.send", made, actor, write(made, clean))
        tell_request(made, actor, to_mission=True, title=_lazy("A platform asks for support"))
    return made


def change_request(
    *, actor: Any, viewer: Viewer, request: AssistanceRequest, values: Mapping[str, Any], lock: int
) -> AssistanceRequest:
    """The platform changes what it asks for, until it is answered. Raises NotAllowedError, ProblemsError,
    StaleError, ConflictError."""
    clean = _fields(values)
    with transaction.atomic():
        kept = _held(request)
        demand(viewer, ANSWER, place_of(kept))
        _demand_open(kept)
        told("support_request.change", kept, actor, write(kept, clean, lock=lock))
    return kept


def withdraw_request(*, actor: Any, viewer: Viewer, request: AssistanceRequest) -> AssistanceRequest:
    """The platform needs it no longer. Raises NotAllowedError, ConflictError."""
    with transaction.atomic():
        kept = _held(request)
        demand(viewer, ANSWER, place_of(kept))
        _demand_open(kept)
        told("support_request.withdraw", kept, actor, write(kept, {"state": State.WITHDRAWN}))
        tell_request(kept, actor, to_mission=True, title=_lazy("A request for support was withdrawn"))
    return kept


def answer_request(
    *, actor: Any, viewer: Viewer, request: AssistanceRequest, state: str, answer: str = ""
) -> AssistanceRequest:
    """The Mission team looks at it ("looked-at"), answers it or declines it; the last two with words. Raises
    NotAllowedError, ProblemsError, ConflictError."""
    said = words(answer)
    with transaction.atomic():
        kept = _held(request)
        demand(viewer, PLAN, place_of(kept))
        _demand_open(kept)
        if state not in (State.LOOKED_AT, State.ANSWERED, State.DECLINED):
            refuse([wrong_choice("state")])
        if state != State.LOOKED_AT and not said:
            refuse([needed("answer", _("What do you answer?"))])
        told("support_request.answer", kept, actor, write(kept, {"state": state, **_answered(actor, said)}))
        titles = {
            State.LOOKED_AT: _lazy("Your request for support is being looked at"),
            State.ANSWERED: _lazy("Your request for support is answered"),
            State.DECLINED: _lazy("Your request for support is declined"),
        }
        tell_request(kept, actor, to_mission=False, title=titles[State(state)])
    return kept


def plan_request(
    *, actor: Any, viewer: Viewer, request: AssistanceRequest, plan: SupportPlan, answer: str = ""
) -> PlanItem:
    """Take a request into the plan of its country, as a support that names it as its reason. Raises NotAllowedError,
    and ConflictError for a plan that is agreed or of another country."""
    with transaction.atomic():
        kept = _held(request)
        demand(viewer, PLAN, place_of(kept))
        _demand_open(kept)
        if plan.country_id != kept.country_id:
            raise ConflictError(_("This plan is of another country."), place="plan")
        reason = _("Asked for by the platform: %(title)s") % {"title": kept.title}
        values = {
            "kind": kept.kind,
            "title": kept.title,
            "about": kept.about,
            "due_on": kept.wanted_by,
            "reason": reason,
        }
        item = save_item(actor=actor, viewer=viewer, plan=plan, values=values)
        answered = _answered(actor, words(answer))
        told(
            "support_request.plan",
            kept,
            actor,
            write(kept, {"state": State.PLANNED, "item": item, **answered}),
        )
        tell_request(kept, actor, to_mission=False, title=_lazy("Your request is in the support plan"))
    return item


def _answered(actor: Any, said: str) -> dict[str, Any]:
    return {"answer": said, "answered_at": timezone.now(), "answered_by": signed_in(actor)} if said else {}


def _held(request: AssistanceRequest) -> AssistanceRequest:
    return AssistanceRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)


def _demand_open(request: AssistanceRequest) -> None:
    if not request.is_open:
        raise ConflictError(
            _("This request is %(state)s.") % {"state": request.get_state_display()},
            remedy=_("Send a new one, or look at it again."),
        )


def _fields(values: Mapping[str, Any]) -> dict[str, Any]:
    found = []
    if not line(values.get("title", "")):
        found.append(needed("title", _("What do you ask for?")))
    for name, known in (
        ("kind", SupportKind.values),
        ("need", AssistanceRequest.Need.values),
        ("lang", [code for code, _name in language_choices("en")]),
    ):
        if name in values and values[name] not in known:
            found.append(wrong_choice(name))
    refuse(found)
    clean = {name: values[name] for name in FIELDS if name in values}
    clean["title"] = line(clean["title"])
    clean["about"] = words(clean.get("about", ""))
    return clean
