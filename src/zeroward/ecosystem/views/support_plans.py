"""Support plans: the desk of a country, a plan, and its way from draft to closed."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.finding import lock_of, who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.ecosystem.domain import support_effects, support_plans
from zeroward.ecosystem.exporters.support_plan import plan_pdf
from zeroward.ecosystem.forms.support import CommentForm, EffectForm, NewPlanForm, PlanForm, WordsForm
from zeroward.ecosystem.models import PlanEffect, SupportPlan
from zeroward.ecosystem.queries.plan_steps import step_for
from zeroward.ecosystem.queries.support_access import PlanAccess
from zeroward.ecosystem.queries.support_country import country_support
from zeroward.ecosystem.queries.support_plan_page import plan_page
from zeroward.ecosystem.support_rules import ANSWER, PLAN
from zeroward.ecosystem.views.finding import EDITS, acted, asked_page, tried
from zeroward.ecosystem.views.support_desk import mission_desk
from zeroward.ecosystem.views.support_finding import (
    country_of,
    place_frame,
    plan_frame,
    plan_of,
    plan_url,
    viewer_of,
)


@require_safe
@login_required
def support_desk(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What a country gets and asks for; for the Mission the same over all countries."""
    if scope.kind == "mission":
        return mission_desk(request)
    if scope.kind != "country":
        raise Http404("Cities have no support plans.")
    place = country_of(request, scope.key)
    context = {
        "place": place,
        "found": country_support(viewer_of(request), place),
        "may_ask": may(viewer_of(request), ANSWER, place),
        "may_plan": may(viewer_of(request), PLAN, place),
        "station": "share",
        "crumbs": [],
    }
    return render(request, "ecosystem/support/desk.html", context)


@require_http_methods(EDITS)
@login_required
def plan_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = country_of(request, scope.key) if scope.kind == "country" else None
    if place is None or not may(viewer_of(request), PLAN, place):
        raise Http404("This is for planners.")
    form = NewPlanForm(request.POST or None)
    made: list[SupportPlan] = []
    if tried(
        request,
        form,
        lambda: made.append(
            support_plans.begin_plan(**who(request), place=place, year=form.cleaned_data["year"])
        ),
    ):
        return redirect(plan_url(made[0]))
    frame = place_frame(place)
    lead = _("It is a draft that only the Mission team reads, until you propose it.")
    h1 = _("For which year is the plan of %(place)s?") % {"place": place.name}
    return asked_page(request, frame, form, h1=h1, lead=lead, button=_("Begin"), back=frame["crumbs"][0][1])


@require_safe
@login_required
def plan(request: HttpRequest, code: str, year: int) -> HttpResponse:
    access = plan_of(request, code, year)
    page = plan_page(access)
    context = {
        **place_frame(access.place),
        "page": page,
        "plan": access.plan,
        "access": access,
        "comment_form": CommentForm(items=[one.record for one in page.items]) if access.may_comment else None,
    }
    return render(request, "ecosystem/support/plan.html", context)


@require_safe
@login_required
def plan_file(request: HttpRequest, code: str, year: int) -> HttpResponse:
    """The plan to print and to hand on, as PDF."""
    access = plan_of(request, code, year)
    response = HttpResponse(plan_pdf(plan_page(access)), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="support-plan-{code.lower()}-{year}.pdf"'
    return response


@require_http_methods(EDITS)
@login_required
def plan_edit(request: HttpRequest, code: str, year: int) -> HttpResponse:
    access = plan_of(request, code, year, writes=True)
    form = PlanForm(request.POST or None, record=access.plan)
    if tried(
        request,
        form,
        lambda: support_plans.save_plan(
            **who(request), plan=access.plan, values=form.values(), lock=form.seen()
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect(plan_url(access.plan))
    h1 = _("What is this plan for?")
    return asked_page(request, plan_frame(access), form, h1=h1, button=_("Save"), back=plan_url(access.plan))


@require_http_methods(EDITS)
@login_required
def plan_step(request: HttpRequest, code: str, year: int, key: str) -> HttpResponse:
    """Ask once, with the words that the step needs, then take it."""
    access = plan_of(request, code, year)
    step = step_for(access, key)
    if step is None:
        raise Http404("There is no such step now.")
    form = WordsForm(request.POST or None, label=step.asks) if step.asks else None
    if request.method == "POST" and form is None:
        said = _("Done: %(step)s.") % {"step": step.label}
        acted(
            request,
            lambda: support_plans.take_step(**who(request), plan=access.plan, key=key, lock=lock_of(request)),
            said,
        )
        return redirect(plan_url(access.plan))
    if form is not None and tried(
        request,
        form,
        lambda: support_plans.take_step(
            **who(request), plan=access.plan, key=key, note=form.cleaned_data["note"]
        ),
    ):
        return redirect(plan_url(access.plan))
    return asked_page(
        request,
        plan_frame(access),
        form,
        h1=str(step.label),
        lead=_lead(access, key),
        lock=access.plan.lock,
        button=_("Yes"),
        back=plan_url(access.plan),
    )


@require_POST
@login_required
def plan_comment(request: HttpRequest, code: str, year: int) -> HttpResponse:
    access = plan_of(request, code, year)
    if not access.may_comment:
        raise Http404("There is nothing to comment on for you.")
    form = CommentForm(request.POST, items=list(access.plan.items.all()))
    if tried(
        request,
        form,
        lambda: support_effects.comment(
            **who(request), plan=access.plan, text=form.cleaned_data["text"], item=form.item()
        ),
    ):
        messages.success(request, _("Your comment stands in the plan."))
        return redirect(plan_url(access.plan, "comments"))
    return asked_page(
        request, plan_frame(access), form, h1=_("Your comment"), button=_("Send"), back=plan_url(access.plan)
    )


@require_http_methods(EDITS)
@login_required
def comment_answer(request: HttpRequest, code: str, year: int, pk: int) -> HttpResponse:
    access = plan_of(request, code, year)
    found = access.plan.comments.filter(pk=pk, answered_at=None).first()
    if found is None or not access.side or found.side == access.side:
        raise Http404("There is nothing to answer for you.")
    form = WordsForm(request.POST or None, label=_("Your answer"))
    if tried(
        request,
        form,
        lambda: support_effects.answer_comment(
            **who(request), plan=access.plan, comment=found, answer=form.cleaned_data["note"]
        ),
    ):
        return redirect(plan_url(access.plan, "comments"))
    words = {"h1": _("What do you answer?"), "lead": found.text, "button": _("Answer")}
    return asked_page(request, plan_frame(access), form, back=plan_url(access.plan), **words)


@require_http_methods(EDITS)
@login_required
def effect_new(request: HttpRequest, code: str, year: int) -> HttpResponse:
    return _effect(request, _sided(request, code, year), None)


@require_http_methods(EDITS)
@login_required
def effect_edit(request: HttpRequest, code: str, year: int, pk: int) -> HttpResponse:
    access = _sided(request, code, year)
    found = access.plan.effects.filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such figure.")
    return _effect(request, access, found)


@require_POST
@login_required
def effect_remove(request: HttpRequest, code: str, year: int, pk: int) -> HttpResponse:
    access = _sided(request, code, year)
    found = access.plan.effects.filter(pk=pk).first()
    if found is not None:
        acted(
            request,
            lambda: support_effects.remove_effect(**who(request), plan=access.plan, effect=found),
            _("The figures are taken out."),
        )
    return redirect(plan_url(access.plan, "effects"))


def _effect(request: HttpRequest, access: PlanAccess, found: PlanEffect | None) -> HttpResponse:
    form = EffectForm(request.POST or None, items=list(access.plan.items.all()), record=found)
    if tried(
        request,
        form,
        lambda: support_effects.save_effect(
            **who(request),
            plan=access.plan,
            values=form.values(),
            item=form.item(),
            effect=found,
            lock=form.seen(),
        ),
    ):
        return redirect(plan_url(access.plan, "effects"))
    return asked_page(
        request,
        plan_frame(access),
        form,
        h1=_("What was it before, and after?"),
        lead=_("Two figures describe a change. They do not say that the support has caused it."),
        button=_("Save"),
        back=plan_url(access.plan, "effects"),
    )


def _sided(request: HttpRequest, code: str, year: int) -> PlanAccess:
    access = plan_of(request, code, year)
    if not access.side:
        raise Http404("This is for the two sides of the plan.")
    return access


def _lead(access: PlanAccess, key: str) -> str:
    return {
        "propose": _("The platform is told, reads it, comments on it and agrees to it."),
        "agree": _("When both sides have agreed, what is planned stays as it is."),
        "start": _("From now on you say how far each support is."),
        "open": _("Both sides agree anew afterwards."),
        "close": _("The figures before and after can still be added later."),
        "drop": _("It stays in the list as dropped, with your reason."),
    }.get(key, "") or access.place.name
