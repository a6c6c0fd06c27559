"""Contacts of a city or a platform."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.people.domain.contacts import ContactSaid, remove_contact, save_contact
from zeroward.people.forms.canvas import ContactForm
from zeroward.people.models import Contact
from zeroward.people.queries.contacts import contacts_of
from zeroward.people.queries.team import members_of
from zeroward.people.rules import ARRANGE
from zeroward.people.views.finding import EDITS, done, frame, placed, tried


@require_safe
@login_required
def contacts(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = placed(request, scope, "people.see")
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        **frame(place),
        "contacts": contacts_of(place, viewer),
        "arranges": may(viewer, ARRANGE, place),
    }
    return render(request, "people/contacts.html", context)


@require_http_methods(EDITS)
@login_required
def contact(request: HttpRequest, scope: Scope, pk: int | None = None) -> HttpResponse:
    """A new contact, or one that is changed or removed."""
    place = placed(request, scope, ARRANGE)
    held = Contact.objects.filter(pk=pk, scope=str(scope)).first() if pk is not None else None
    if pk is not None and held is None:
        raise Http404("There is no such contact.")
    if held is not None and request.POST.get("act") == "remove":
        return done(request, lambda: _removed(request, scope, held.pk), "people:contacts", scope)
    form = ContactForm(request.POST or None, members=members_of(scope), initial=_initial(held))
    if (
        request.method == "POST"
        and form.is_valid()
        and tried(request, form, lambda: _saved(request, scope, pk, form))
    ):
        return redirect("people:contacts", scope=scope)
    link = (_("Contacts"), reverse("people:contacts", args=[scope]))
    heading = _("A contact for what?") if held is None else held.about
    context = {
        **frame(place, link),
        "form": form,
        "heading": heading,
        "button": _("Save the contact"),
        "removes": held,
    }
    return render(request, "people/place_form.html", context, status=422 if form.errors else 200)


def _initial(held: Contact | None) -> dict[str, object] | None:
    if held is None:
        return None
    return {
        "person": str(held.person_id or ""),
        "name": held.name,
        "email": held.email,
        "about": held.about,
        "visibility": held.visibility,
    }


def _saved(request: HttpRequest, scope: Scope, pk: int | None, form: ContactForm) -> str:
    data = form.cleaned_data
    said = ContactSaid(
        about=data["about"],
        person=form.chosen,
        name=data["name"],
        email=data["email"],
        visibility=data["visibility"],
    )
    save_contact(place=placed(request, scope, ARRANGE), said=said, contact=pk, **who(request))
    return _("The contact is saved.")


def _removed(request: HttpRequest, scope: Scope, pk: int) -> str:
    remove_contact(place=placed(request, scope, ARRANGE), contact=pk, **who(request))
    return _("The contact is removed.")
