"""Pages of a platform's work: the overview, lists, money, alignment, continuity."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.finding import who
from zeroward.core.policy_needs import offered_needs
from zeroward.core.scope import Scope
from zeroward.ecosystem.domain import work_alignment, work_continuity
from zeroward.ecosystem.domain.work_rows import NeedRow
from zeroward.ecosystem.forms.work_alignment import JudgementForm
from zeroward.ecosystem.forms.work_private import ContinuityForm
from zeroward.ecosystem.models import ContinuityItem, Judgement, PolicyNeed
from zeroward.ecosystem.queries.work_alignment import CellPage, alignment_page, cell_page
from zeroward.ecosystem.queries.work_continuity import continuity_page
from zeroward.ecosystem.queries.work_groups import work_list
from zeroward.ecosystem.queries.work_lists import checklist_source, continuity_items
from zeroward.ecosystem.queries.work_money import money_page
from zeroward.ecosystem.queries.work_overview import overview
from zeroward.ecosystem.views.work_finding import (
    EDITS,
    acted,
    form_page,
    frame,
    own_place,
    private,
    team_place,
    tried,
    viewer_of,
)
from zeroward.ecosystem.views.work_sections import LISTED, SECTIONS, grouped, section_of
from zeroward.ecosystem.work_words import said


@require_safe
@login_required
def home(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What the platform keeps of its work, and what is past its day."""
    place = team_place(request, scope)
    page = overview(place, viewer_of(request))
    groups = [
        (title, [(one, one.url(scope), page.counts[one.key]) for one in parts])
        for title, parts in grouped(place)
    ]
    beginnings = [(SECTIONS[key], reverse("ecosystem:work-new", args=[scope, key])) for key in LISTED]
    context = {**frame(request, place, home=True), "page": page, "groups": groups, "beginnings": beginnings}
    return private(render(request, "ecosystem/work/home.html", context))


@require_safe
@login_required
def listed(request: HttpRequest, scope: Scope, kind: str) -> HttpResponse:
    place, section = team_place(request, scope), section_of(kind)
    if kind not in LISTED:
        return redirect(section.url(scope))
    context = {
        **frame(request, place),
        "section": section,
        "page": work_list(kind, place, viewer_of(request)),
    }
    return private(render(request, "ecosystem/work/list.html", context))


@require_safe
@login_required
def money(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = team_place(request, scope)
    page = money_page(place, viewer_of(request), request.GET.get("year", ""))
    return private(render(request, "ecosystem/work/money.html", {**frame(request, place), "page": page}))


@require_safe
@login_required
def alignment(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = team_place(request, scope)
    page = alignment_page(place, viewer_of(request))
    return private(render(request, "ecosystem/work/alignment.html", {**frame(request, place), "page": page}))


@require_POST
@login_required
def need_take(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Take over a need that a room offers; it becomes a row of the matrix."""
    place = own_place(request, scope)
    origin = request.POST.get("origin", "")
    offer = next(
        (one for one in offered_needs(viewer_of(request), place.country) if one.origin == origin), None
    )
    if offer is None:
        messages.error(request, _("This is not offered any more."))
        return redirect("ecosystem:work-alignment", scope)
    row = NeedRow(
        title=offer.title,
        text=offer.text,
        kind=PolicyNeed.Kind.GAP if offer.is_gap else PolicyNeed.Kind.NEED,
        source_note=offer.source_note,
        origin=origin,
        lang=get_language() or "en",
    )
    acted(
        request,
        lambda: work_alignment.save_need(**who(request), place=place, row=row),
        _("It is a row of the matrix now."),
    )
    return redirect("ecosystem:work-alignment", scope)


@require_http_methods(EDITS)
@login_required
def cell(request: HttpRequest, scope: Scope, need: int, framework: int) -> HttpResponse:
    """Everything that was found about a need and a framework, and the form for a new finding."""
    place = team_place(request, scope)
    page = _cell(request, scope, need, framework)
    context = {
        **frame(request, place, (_("Alignment"), reverse("ecosystem:work-alignment", args=[scope]))),
        "page": page,
    }
    if request.method == "POST":
        own_place(request, scope)
    form = JudgementForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: work_alignment.judge(
            **who(request), place=place, need=page.need, framework=page.framework, **form.cleaned_data
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("ecosystem:work-alignment", scope)
    status = 422 if form.errors else 200
    return private(render(request, "ecosystem/work/cell.html", {**context, "form": form}, status=status))


@require_POST
@login_required
def judgement_delete(request: HttpRequest, scope: Scope, need: int, framework: int, pk: int) -> HttpResponse:
    place = own_place(request, scope)
    page = _cell(request, scope, need, framework)
    found: Judgement | None = next((one for one in page.found if one.pk == pk), None)
    if found is None:
        raise Http404("There is no such finding.")
    acted(
        request,
        lambda: work_alignment.take_back_judgement(**who(request), place=place, judgement=found),
        _("It is deleted."),
    )
    return redirect("ecosystem:work-cell", scope, need, framework)


@require_safe
@login_required
def continuity(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = team_place(request, scope)
    page = continuity_page(place, viewer_of(request))
    context = {
        **frame(request, place),
        "page": page,
        "contents": page.contents,
        "source": checklist_source(),
    }
    return private(render(request, "ecosystem/work/continuity.html", context))


@require_http_methods(EDITS)
@login_required
def continuity_item(request: HttpRequest, scope: Scope, item: str) -> HttpResponse:
    """Where the platform stands with a line of the shipped checklist."""
    place = own_place(request, scope)
    shipped = next((one for one in continuity_items() if one.key == item), None)
    if shipped is None:
        raise Http404("There is no such item.")
    record = ContinuityItem.objects.filter(scope=str(scope), item=item).first()
    title = said(shipped.title)
    form = ContinuityForm(
        request.POST or None,
        place=place,
        viewer=viewer_of(request),
        record=record,
        item=item,
        item_title=title,
    )
    if tried(
        request,
        form,
        lambda: work_continuity.save_item(
            **who(request), place=place, row=form.row(), record=record, lock=form.cleaned_data["lock"] or 0
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("ecosystem:work-continuity", scope)
    back = reverse("ecosystem:work-continuity", args=[scope])
    return form_page(
        request,
        {
            **frame(request, place, (_("Continuity"), back)),
            "form": form,
            "h1": title,
            "lead": said(shipped.hint),
            "button": _("Save"),
            "back": back,
        },
    )


@require_POST
@login_required
def closed_space(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Make the closed space; whoever makes it invites the others."""
    place = own_place(request, scope)
    acted(
        request,
        lambda: work_continuity.make_closed_space(**who(request), place=place, lang=get_language() or "en"),
        _("The closed space is there. Invite who belongs to it."),
    )
    return redirect("ecosystem:work-continuity", scope)


def _cell(request: HttpRequest, scope: Scope, need: int, framework: int) -> CellPage:
    page = cell_page(team_place(request, scope), viewer_of(request), need, framework)
    if page is None:
        raise Http404("There is no such cell.")
    return page
