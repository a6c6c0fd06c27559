"""Everything of a place as a package: asked for by its coordinators, made in the task worker, fetched by who asked."""

from allauth.account.decorators import reauthentication_required
from django import forms
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.finding import who
from zeroward.core.scope import Scope
from zeroward.people.views.finding import EDITS, frame, placed
from zeroward.web.domain.take_along import ask_package, package_of
from zeroward.web.rules import TAKE_ALONG


class TakeAlongForm(forms.Form):
    pseudonyms = forms.BooleanField(label=_("Everybody under a pseudonym, also our team"), required=False)


# the password again: the file holds everything
@require_http_methods(EDITS)
@login_required
@reauthentication_required
def take_along(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = placed(request, scope, TAKE_ALONG)
    form = TakeAlongForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        job = ask_package(place=place, pseudonyms=form.cleaned_data["pseudonyms"], **who(request))
        return redirect("core:job", pk=job.pk)
    return render(request, "web/take_along.html", {**frame(place), "form": form})


@require_safe
@login_required
def take_along_file(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    place = placed(request, scope, TAKE_ALONG)
    found = package_of(place=place, job=pk, **who(request))
    if found is None:
        raise Http404
    file, name = found
    response = FileResponse(file, as_attachment=True, filename=name, content_type="application/zip")
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
