"""Every part of the UI kit on one page, for those who build pages. Not part of a running platform."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from zeroward.core.forms.styleguide import ExampleForm
from zeroward.core.ui.styleguide import examples


def styleguide(request: HttpRequest) -> HttpResponse:
    if not (settings.DEBUG or settings.ZEROWARD_STYLEGUIDE):
        raise Http404("The style guide is shown where it is asked for: ZEROWARD_STYLEGUIDE=1.")
    context = examples(request.GET)
    context["form"] = ExampleForm(initial={"city": "Lipnica"}, prefix="fine")
    context["form_bad"] = ExampleForm({"bad-email": "lipnica", "bad-pledge": ""}, prefix="bad")
    return render(request, "styleguide.html", context)
