"""Results of a working inventory, for those who may see it."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.inventory.forms.weather import WeatherForm
from zeroward.inventory.queries.results_page import contents_of, results_page
from zeroward.inventory.queries.results_weather import weather_view
from zeroward.inventory.views.finding import found, frame_of
from zeroward.methods.ghg.frameworks import frameworks


def framework_or_404(request: HttpRequest, name: str = "framework") -> str:
    """The framework that the address asks for; "" for the inventory's own. Raises Http404 for one that is none."""
    found = request.GET.get(name, "")
    if found and found not in frameworks():
        raise Http404("There is no such framework.")
    return found


@require_safe
@login_required
def results(request: HttpRequest, pk: int) -> HttpResponse:
    """One sentence and one chart first; then what it is made of, how it changed and how certain it is."""
    inventory, place = found(request, pk)
    page = results_page(inventory, request.viewer, framework_or_404(request))  # type: ignore[attr-defined]
    form = WeatherForm(request.GET if "degree_days" in request.GET else None)
    context = {
        **frame_of(inventory, place),
        "page": page,
        "weather_form": form,
        "weather": weather_view(page.results, form.values()) if form.is_valid() else None,
        "contents": contents_of(page),
    }
    return render(request, "inventory/results.html", context)
