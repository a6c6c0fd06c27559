"""The register: every city once, its lines in all streams; one line set right by hand."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.consultation.domain.contacts import change_contact, remove_contact
from zeroward.consultation.domain.erasing import erase_person
from zeroward.consultation.domain.opting import team_notes_letters, team_notes_rest
from zeroward.consultation.forms.contacts import LineForm
from zeroward.consultation.models import Contact
from zeroward.consultation.queries.opt_outs import address_digest, refused_addresses, resting_units
from zeroward.consultation.queries.register import register_page
from zeroward.consultation.views.finding import EDITS, found, frame_of
from zeroward.consultation.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_safe
@login_required
def register(request: HttpRequest, pk: int) -> HttpResponse:
    """Every city once, narrowed by stream, state and words."""
    record, place = found(request, pk)
    asked = {name: request.GET.get(name, "")[:80] for name in ("stream", "state", "q")}
    page = register_page(record, asked, request.GET.get("page"))
    return render(request, "consultation/register.html", {**frame_of(request, record, place), "page": page})


@require_http_methods(EDITS)
@login_required
def contact(request: HttpRequest, pk: int, contact: int) -> HttpResponse:
    """One line: who it is, what became of it, set right by hand."""
    record, context = _contact(request, pk, contact)
    form = LineForm(request.POST or None, stream=record.stream, contact=record)
    if request.method == "POST" and form.is_valid():
        try:
            change_contact(**who(request), contact=record, values=form.values(), **form.state_values())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("consultation:contact", pk=pk, contact=contact)
    context |= {
        "form": form,
        "rests": record.unit in resting_units(),
        "no_letters": bool(record.email) and address_digest(record.email) in refused_addresses(),
    }
    return render(request, "consultation/contact.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def contact_remove(request: HttpRequest, pk: int, contact: int) -> HttpResponse:
    record, _context = _contact(request, pk, contact)
    try:
        remove_contact(**who(request), contact=record)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("consultation:contact", pk=pk, contact=contact)
    messages.success(request, _("The line is gone."))
    return redirect("consultation:stream-list", pk=pk, stream=record.stream_id)


@require_POST
@login_required
def contact_erase(request: HttpRequest, pk: int, contact: int) -> HttpResponse:
    """Take out what tells who the person was."""
    record, _context = _contact(request, pk, contact)
    try:
        erase_person(**who(request), contact=record)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Name and address are gone. That the city was asked stays."))
    return redirect("consultation:contact", pk=pk, contact=contact)


@require_POST
@login_required
def contact_rest(request: HttpRequest, pk: int, contact: int) -> HttpResponse:
    """The city wants no more requests, or wants to be asked again."""
    record, context = _contact(request, pk, contact)
    if request.POST.get("letters") == "again":
        team_notes_letters(**who(request), contact=record)
        messages.success(request, _("They get letters again."))
        return redirect("consultation:contact", pk=pk, contact=contact)
    if not record.unit:
        raise Http404("This line is of no city.")
    rests = request.POST.get("rests") == "yes"
    team_notes_rest(**who(request), consultation=context["consultation"], unit=record.unit, rests=rests)
    messages.success(
        request, _("The city is asked no more, by no team.") if rests else _("The city can be asked again.")
    )
    return redirect("consultation:contact", pk=pk, contact=contact)


def _contact(request: HttpRequest, pk: int, number: int) -> tuple[Contact, dict[str, Any]]:
    record, place = found(request, pk)
    kept = (
        Contact.objects.filter(pk=number, stream__consultation=record)
        .select_related("stream__collection", "session")
        .first()
    )
    if kept is None:
        raise Http404("There is no such line.")
    kept.stream.consultation = record
    return kept, {**frame_of(request, record, place), "contact": kept, "stream": kept.stream}
