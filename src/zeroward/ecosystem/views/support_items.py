"""The supports of a plan: planning, reporting, what is handed over, and mentors."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.core.finding import who
from zeroward.ecosystem.domain import mentoring as mentors
from zeroward.ecosystem.domain import support_items as work
from zeroward.ecosystem.forms.support import (
    AskMentorForm,
    DeliverableForm,
    ItemForm,
    MentorFilterForm,
    ReportForm,
    WordsForm,
)
from zeroward.ecosystem.models import Deliverable, PlanItem
from zeroward.ecosystem.queries.mentors import mentors_for
from zeroward.ecosystem.queries.support_access import PlanAccess
from zeroward.ecosystem.views.finding import EDITS, acted, asked_page, tried
from zeroward.ecosystem.views.support_finding import item_of, plan_frame, plan_of, plan_url, viewer_of


@require_http_methods(EDITS)
@login_required
def item_new(request: HttpRequest, code: str, year: int) -> HttpResponse:
    return _item(request, plan_of(request, code, year, writes=True), None)


@require_http_methods(EDITS)
@login_required
def item_edit(request: HttpRequest, code: str, year: int, pk: int) -> HttpResponse:
    access = plan_of(request, code, year, writes=True)
    return _item(request, access, item_of(access, pk))


@require_http_methods(EDITS)
@login_required
def item_report(request: HttpRequest, code: str, year: int, pk: int) -> HttpResponse:
    """How far a support is."""
    access = plan_of(request, code, year, writes=True)
    item = item_of(access, pk)
    form = ReportForm(request.POST or None, record=item, country=access.plan.scope_country)
    if tried(
        request,
        form,
        lambda: work.report_item(
            **who(request), plan=access.plan, item=item, values=form.values(), lock=form.seen()
        ),
    ):
        return redirect(plan_url(access.plan, f"support-{item.pk}"))
    h1 = _("How far is “%(title)s”?") % {"title": item.title}
    return asked_page(request, plan_frame(access), form, h1=h1, button=_("Save"), back=plan_url(access.plan))


@require_http_methods(EDITS)
@login_required
def item_remove(request: HttpRequest, code: str, year: int, pk: int) -> HttpResponse:
    access = plan_of(request, code, year, writes=True)
    item = item_of(access, pk)
    if request.method == "POST":
        acted(
            request,
            lambda: work.remove_item(**who(request), plan=access.plan, item=item),
            _("The support is taken out."),
        )
        return redirect(plan_url(access.plan))
    return asked_page(
        request,
        plan_frame(access),
        None,
        h1=_("Take “%(title)s” out of the plan?") % {"title": item.title},
        lead=_("What is to be handed over and who was asked as a mentor goes with it."),
        button=_("Take it out"),
        danger=True,
        back=plan_url(access.plan),
    )


@require_http_methods(EDITS)
@login_required
def deliverable_new(request: HttpRequest, code: str, year: int, pk: int) -> HttpResponse:
    access = plan_of(request, code, year, writes=True)
    return _deliverable(request, access, item_of(access, pk), None)


@require_http_methods(EDITS)
@login_required
def deliverable_edit(request: HttpRequest, code: str, year: int, pk: int) -> HttpResponse:
    access = plan_of(request, code, year, writes=True)
    found = _delivered(access, pk)
    return _deliverable(request, access, found.item, found)


@require_http_methods(EDITS)
@login_required
def deliverable_judge(request: HttpRequest, code: str, year: int, pk: int) -> HttpResponse:
    """Either side accepts what was handed in, or sends it back with words."""
    access = plan_of(request, code, year)
    found = _delivered(access, pk)
    if not access.side or found.state != Deliverable.State.HANDED_IN:
        raise Http404("There is nothing to look at for you.")
    accept = "back" not in request.POST
    form = WordsForm(request.POST or None, label=_("A word about it"), needed=not accept)
    if tried(
        request,
        form,
        lambda: work.judge_deliverable(
            **who(request),
            plan=access.plan,
            deliverable=found,
            accept=accept,
            note=form.cleaned_data["note"],
        ),
    ):
        return redirect(plan_url(access.plan, f"support-{found.item_id}"))
    context = {
        **plan_frame(access),
        "form": form,
        "found": found,
        "back": plan_url(access.plan),
    }
    status = 422 if form.errors else 200
    return render(request, "ecosystem/support/deliverable.html", context, status=status)


@require_POST
@login_required
def deliverable_remove(request: HttpRequest, code: str, year: int, pk: int) -> HttpResponse:
    access = plan_of(request, code, year, writes=True)
    found = _delivered(access, pk)
    acted(
        request,
        lambda: work.remove_deliverable(**who(request), plan=access.plan, deliverable=found),
        _("Taken off the list."),
    )
    return redirect(plan_url(access.plan, f"support-{found.item_id}"))


@require_http_methods(EDITS)
@login_required
def item_mentors(request: HttpRequest, code: str, year: int, pk: int) -> HttpResponse:
    """Who could be a mentor, with what speaks for them; the filter stands in the address."""
    access = plan_of(request, code, year, writes=True)
    item = item_of(access, pk)
    chosen = MentorFilterForm(request.GET if "topic" in request.GET or "language" in request.GET else None)
    topics, languages = _chosen(chosen)
    form = AskMentorForm(request.POST or None)
    asked = request.POST.get("mentor", "")
    if tried(request, form, lambda: _ask(request, access, item, asked, topics, languages, form)):
        messages.success(request, _("The mentor is asked."))
        return redirect(plan_url(access.plan, f"support-{item.pk}"))
    found = mentors_for(viewer_of(request), item, topics, languages)
    context = {
        **plan_frame(access),
        "item": item,
        "chosen": chosen,
        "form": form,
        "able": [one for one in found if not one.hindrance],
        "unable": [one for one in found if one.hindrance],
        "back": plan_url(access.plan, f"support-{item.pk}"),
    }
    status = 422 if form.errors else 200
    return render(request, "ecosystem/support/mentors.html", context, status=status)


def _ask(
    request: HttpRequest,
    access: PlanAccess,
    item: PlanItem,
    asked: str,
    topics: list[str],
    languages: list[str],
    form: AskMentorForm,
) -> None:
    mentors.ask_mentor(
        **who(request),
        plan=access.plan,
        item=item,
        mentor=int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else 0,
        message=form.cleaned_data["message"],
        until_on=form.cleaned_data["until_on"],
        topics=topics,
        languages=languages,
    )


def _chosen(form: MentorFilterForm) -> tuple[list[str], list[str]]:
    if not form.is_bound or not form.is_valid():
        return [], []
    language = form.cleaned_data["language"]
    return form.cleaned_data["topic"], [language] if language else []


def _item(request: HttpRequest, access: PlanAccess, item: PlanItem | None) -> HttpResponse:
    form = ItemForm(request.POST or None, record=item, country=access.plan.scope_country)
    if tried(
        request,
        form,
        lambda: work.save_item(
            **who(request), plan=access.plan, values=form.values(), item=item, lock=form.seen()
        ),
    ):
        return redirect(plan_url(access.plan))
    h1 = _("What support is planned?") if item is None else _("What is planned?")
    return asked_page(request, plan_frame(access), form, h1=h1, button=_("Save"), back=plan_url(access.plan))


def _deliverable(
    request: HttpRequest, access: PlanAccess, item: PlanItem, found: Deliverable | None
) -> HttpResponse:
    form = DeliverableForm(request.POST or None, request.FILES or None, record=found)
    if tried(
        request,
        form,
        lambda: work.save_deliverable(
            **who(request),
            plan=access.plan,
            item=item,
            values=form.values(),
            file=form.file(),
            deliverable=found,
            lock=form.seen(),
        ),
    ):
        return redirect(plan_url(access.plan, f"support-{item.pk}"))
    words: dict[str, Any] = {
        "h1": _("What is handed over for “%(title)s”?") % {"title": item.title},
        "lead": _("With a file or an address it counts as handed in."),
        "button": _("Save"),
    }
    return asked_page(request, plan_frame(access), form, back=plan_url(access.plan), **words)


def _delivered(access: PlanAccess, pk: int) -> Deliverable:
    found = (
        Deliverable.objects.filter(pk=pk, item__plan=access.plan).select_related("item", "document").first()
    )
    if found is None:
        raise Http404("There is no such deliverable.")
    return found
