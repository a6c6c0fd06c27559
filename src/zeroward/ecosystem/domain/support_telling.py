"""Telling platforms, programme managers and mentors what happens with support. Names of persons are left out."""

from collections.abc import Iterable
from typing import Any, Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.domain.notifying_many import Notice, notify_many
from zeroward.ecosystem.models import AssistanceRequest, Mentoring, SupportPlan
from zeroward.people.models import Role, User
from zeroward.people.queries.team import members_of

SUPPORT: Final = "ecosystem.support"
MENTOR: Final = "ecosystem.mentor"


def tell_platform(plan: SupportPlan, actor: Any, title: str | Promise) -> None:
    """Whoever works for the platform of the country."""
    _tell_plan(_team(plan.scope, Role.PLATFORM_COORDINATOR, Role.PLATFORM_EDITOR), plan, actor, title)


def tell_planners(plan: SupportPlan, actor: Any, title: str | Promise) -> None:
    """The owner of the plan, else all programme managers."""
    owners = [plan.owner] if plan.owner is not None and plan.owner.is_active else planners()
    _tell_plan(owners, plan, actor, title)


def planners() -> list[User]:
    """Who plans support for the Mission."""
    return _team("mission", Role.PROGRAMME_MANAGER)


def tell_request(request: AssistanceRequest, actor: Any, *, to_mission: bool, title: str | Promise) -> None:
    """A request came in, or was answered."""
    team = planners() if to_mission else _team(request.scope, Role.PLATFORM_COORDINATOR, Role.PLATFORM_EDITOR)
    pk = request.pk
    notify_many(
        Notice(user, SUPPORT, _said(title), request.title,
               lambda: reverse("ecosystem:support-request", args=[pk]))
        for user in _others(team, actor)
    )  # fmt: skip


def tell_mentor(mentoring: Mentoring, title: str | Promise) -> None:
    """The mentor: asked, or it has ended."""
    notify_many(
        [
            Notice(
                mentoring.mentor,
                MENTOR,
                _said(title),
                mentoring.item.title,
                lambda: reverse("ecosystem:mentoring"),
            )
        ]
    )


def tell_asker(mentoring: Mentoring, actor: Any, title: str | Promise) -> None:
    """Both sides of the plan: the mentor has said yes or no."""
    plan = mentoring.item.plan
    tell_planners(plan, actor, title)
    if plan.state != SupportPlan.State.DRAFT:
        tell_platform(plan, actor, title)


def _tell_plan(team: Iterable[User], plan: SupportPlan, actor: Any, title: str | Promise) -> None:
    code, year, country = plan.scope_country, plan.year, plan.country
    words = _("%(country)s, %(year)s")
    notify_many(
        Notice(user, SUPPORT, _said(title),
               lambda: words % {"country": country.served("name"), "year": year},
               lambda: reverse("ecosystem:support-plan", args=[code, year]))
        for user in _others(team, actor)
    )  # fmt: skip


def _said(text: str | Promise, **words: str) -> Any:
    """Words that are put together in the language of whoever reads them."""
    return lambda: str(text) % words if words else str(text)


def _others(team: Iterable[User], actor: Any) -> list[User]:
    return [user for user in team if user.pk != getattr(actor, "pk", None)]


def _team(scope: str, *roles: str) -> list[User]:
    found = members_of(scope).filter(role__in=roles)
    return list({one.user_id: one.user for one in found}.values())
