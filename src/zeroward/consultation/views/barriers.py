"""The barrier map: the drawing, its arrows with their evidence, and what everyone may see of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.consultation.domain.barriers import (
    add_evidence,
    delete_arrow,
    draw_arrow,
    remove_evidence,
    take_published_map,
)
from zeroward.consultation.forms.barrier import ArrowForm, EvidenceForm
from zeroward.consultation.models import Barrier, Consultation
from zeroward.consultation.queries.barrier_content import map_content
from zeroward.consultation.queries.barrier_desk import arrow_views, said_together
from zeroward.consultation.queries.barrier_map import map_page
from zeroward.consultation.queries.reports import published_report
from zeroward.consultation.views.finding import EDITS, found, frame_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.workspaces import Workspace


@require_safe
@login_required
def barriers(request: HttpRequest, pk: int) -> HttpResponse:
    """The map as it stands, every arrow with its evidence, and what is often said together."""
    consultation, place = found(request, pk)
    content = map_content(consultation)
    context = {
        **frame_of(request, consultation, place),
        "page": map_page(content) if content else None,
        "arrows": arrow_views(consultation),
        "pairs": said_together(consultation),
    }
    return render(request, "consultation/barriers.html", context)


@require_safe
def public_map(request: HttpRequest, key: str) -> HttpResponse:
    """The map as it was frozen with the published report."""
    report = published_report(key)
    content = report.data.get("parts", {}).get("barriers")
    if not content:
        raise Http404("There is no map in this report.")
    context = {"consultation": report.consultation, "page": map_page(content), "station": "share"}
    return render(request, "consultation/public_map.html", context)


@require_http_methods(EDITS)
@login_required
def barrier_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Draw an arrow."""
    ends = (request.GET.get("cause", "")[:80], request.GET.get("effect", "")[:80])
    return _edit(request, pk, None, ends)


@require_http_methods(EDITS)
@login_required
def barrier(request: HttpRequest, pk: int, arrow: int) -> HttpResponse:
    """Change an arrow; its evidence stands below."""
    return _edit(request, pk, arrow)


@require_POST
@login_required
def barrier_delete(request: HttpRequest, pk: int, arrow: int) -> HttpResponse:
    """Take an arrow away."""
    consultation, _place = found(request, pk)
    kept = _kept(consultation, arrow)
    try:
        delete_arrow(**who(request), consultation=consultation, arrow=kept)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The arrow is gone."))
    return redirect("consultation:barriers", pk=pk)


@require_POST
@login_required
def barrier_evidence(request: HttpRequest, pk: int, arrow: int) -> HttpResponse:
    """Add a reason, or take one away (`remove`)."""
    consultation, place = found(request, pk)
    kept = _kept(consultation, arrow)
    form = EvidenceForm(request.POST)
    removed = request.POST.get("remove", "")
    try:
        if removed.isdecimal() and len(removed) < 10:
            remove_evidence(**who(request), consultation=consultation, arrow=kept, evidence=int(removed))
        elif form.is_valid():
            add_evidence(**who(request), consultation=consultation, arrow=kept, row=form.row())
        else:
            return _page(
                request, consultation, place, kept, ArrowForm(consultation=consultation, arrow=kept), form
            )
    except HouseError as error:
        show_error(form, error)
        return _page(
            request, consultation, place, kept, ArrowForm(consultation=consultation, arrow=kept), form
        )
    return redirect("consultation:barrier", pk=pk, arrow=arrow)


@require_POST
@login_required
def barrier_take(request: HttpRequest, pk: int) -> HttpResponse:
    """Start from the map of the published assessment."""
    consultation, _place = found(request, pk)
    try:
        count = take_published_map(**who(request), consultation=consultation)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        said = ngettext("One arrow was taken over.", "%(count)d arrows were taken over.", count)
        messages.success(request, said % {"count": count})
    return redirect("consultation:barriers", pk=pk)


def _edit(
    request: HttpRequest, pk: int, number: int | None, ends: tuple[str, str] = ("", "")
) -> HttpResponse:
    consultation, place = found(request, pk)
    kept = _kept(consultation, number) if number is not None else None
    form = ArrowForm(request.POST or None, consultation=consultation, arrow=kept, ends=ends)
    if request.method == "POST" and form.is_valid():
        try:
            made = draw_arrow(**who(request), consultation=consultation, row=form.row())
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The arrow is drawn. Say who speaks for it."))
            return redirect("consultation:barrier", pk=pk, arrow=made.pk)
    return _page(request, consultation, place, kept, form, EvidenceForm())


def _page(
    request: HttpRequest,
    consultation: Consultation,
    place: Workspace,
    kept: Barrier | None,
    form: ArrowForm,
    evidence: EvidenceForm,
) -> HttpResponse:
    view = next((one for one in arrow_views(consultation) if kept and one.record.pk == kept.pk), None)
    context = {
        **frame_of(request, consultation, place),
        "form": form,
        "evidence_form": evidence,
        "arrow": view,
    }
    status = 422 if form.errors or evidence.errors else 200
    return render(request, "consultation/barrier.html", context, status=status)


def _kept(consultation: Consultation, number: int) -> Barrier:
    kept: Barrier | None = consultation.barriers.filter(pk=number).first()
    if kept is None:
        raise Http404("There is no such arrow.")
    return kept
