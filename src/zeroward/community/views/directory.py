"""The directory of people: finding, writing, being found."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.community.domain import listing as work
from zeroward.community.forms.directory import LetterForm, ListingForm
from zeroward.community.models import Listing
from zeroward.community.queries.directory import Person, person_page
from zeroward.community.queries.directory import directory as directory_rows
from zeroward.community.views.group_finding import EDITS, STATION, acted, asked_page, form_page, tried


@require_safe
def directory(request: HttpRequest) -> HttpResponse:
    viewer = request.viewer  # type: ignore[attr-defined]
    own = Listing.objects.filter(user=viewer.user_id).exists() if viewer.user_id is not None else False
    context = {"found": directory_rows(viewer, request.GET), "station": STATION, "own": own}
    return render(request, "community/directory.html", context)


@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    found = _person(request, pk)
    context = {
        "person": found,
        "is_me": found.user_id == request.viewer.user_id,  # type: ignore[attr-defined]
        "station": STATION,
        "crumbs": [(_("People"), reverse("community:directory"))],
    }
    return render(request, "community/person.html", context)


@require_http_methods(EDITS)
@login_required
def person_write(request: HttpRequest, pk: int) -> HttpResponse:
    found = _person(request, pk)
    if not found.listing.accepts_letters or found.user_id == request.user.pk:
        raise Http404("This person takes no letters.")
    form = LetterForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: work.write_to(actor=request.user, listing=found.listing, **form.cleaned_data),
    ):
        messages.success(request, _("Your letter is on its way. They answer you by e-mail."))
        return redirect("community:person", pk)
    back = reverse("community:person", args=[pk])
    frame = {
        "station": STATION,
        "crumbs": [(_("People"), reverse("community:directory")), (found.name, back)],
    }
    return asked_page(
        request,
        frame,
        form,
        h1=_("Write to %(person)s") % {"person": found.name},
        button=_("Send"),
        back=back,
    )


@require_http_methods(EDITS)
@login_required
def my_listing(request: HttpRequest) -> HttpResponse:
    """What others find of somebody, and whether they find them at all."""
    held = Listing.objects.filter(user=request.user).prefetch_related("topics").first()  # type: ignore[misc]
    form = ListingForm(request.POST or None, listing=held)
    if tried(request, form, lambda: work.save_listing(actor=request.user, row=form.row())):
        messages.success(request, _("Others find you now, as you chose."))
        return redirect("community:my-listing")
    context: dict[str, Any] = {"form": form, "held": held, "crumbs": []}
    return form_page(request, "community/my_listing.html", context)


@require_http_methods(EDITS)
@login_required
def listing_delete(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        acted(
            request,
            lambda: work.take_back_listing(actor=request.user),
            _("Your entry is deleted. Nobody finds you any more."),
        )
        return redirect("community:my-listing")
    return asked_page(
        request,
        {"crumbs": []},
        None,
        h1=_("Take your consent back?"),
        lead=_("Your entry of the directory is deleted at once. You can make a new one at any time."),
        button=_("Delete my entry"),
        danger=True,
        back=reverse("community:my-listing"),
    )


def _person(request: HttpRequest, pk: int) -> Person:
    found = person_page(request.viewer, pk)  # type: ignore[attr-defined]
    if found is None:
        raise Http404("There is no such person in the directory.")
    return found
