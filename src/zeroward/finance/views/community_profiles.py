"""Measured profiles of a kept community: handing one in, taking one away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.finance.domain import communities as domain
from zeroward.finance.domain import community_visit as visit
from zeroward.finance.forms.community_kept import ProfileForm
from zeroward.finance.importers.profile import read_profile
from zeroward.finance.queries.communities.kept import Kept
from zeroward.finance.views.communities_kept import form_of, found_to_edit, frame_of_one
from zeroward.finance.views.community_door import for_keepers
from zeroward.finance.views.project_finding import EDITS


@never_cache
@require_http_methods(EDITS)
@for_keepers
def profiles(request: HttpRequest, key: str) -> HttpResponse:
    """Which rows have measured values; POST hands a table in."""
    found = found_to_edit(request, key)
    rows = form_of(found).rows_filled()
    form = ProfileForm(request.POST or None, request.FILES or None, rows=rows)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            _put(request, found, form.cleaned_data["row"], file.name, read_profile(file))
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("finance:community-profiles", key=key)
    names = dict(rows)
    context = {
        **frame_of_one(request, found),
        "form": form,
        "profiles": [(names.get(one.row, one.row), one) for one in found.profiles],
    }
    return render(request, "finance/communities/profiles.html", context, status=422 if form.errors else 200)


@require_POST
@for_keepers
def profile_delete(request: HttpRequest, key: str, row: str) -> HttpResponse:
    """Back to the shape of its kind."""
    found = found_to_edit(request, key)
    try:
        if found.record is None:
            visit.drop_visit_profile(request.session, key, row=row)
        else:
            domain.drop_profile(**who(request), community=found.record, row=row)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Saved."))
    return redirect("finance:community-profiles", key=key)


def _put(request: HttpRequest, found: Kept, row: str, name: str, values: tuple[float, ...]) -> None:
    if found.record is None:
        visit.put_visit_profile(request.session, found.key, row=row, name=name, values=values)
    else:
        domain.put_profile(**who(request), community=found.record, row=row, name=name, values=values)
