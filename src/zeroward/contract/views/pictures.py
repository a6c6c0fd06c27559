"""Pictures for telling people: of one place, and all that are public."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.contract.domain.errors import StaleError
from zeroward.contract.domain.pictures import WRITE, add_picture, change_picture, delete_picture
from zeroward.contract.forms.pictures import NewPictureForm, PictureForm
from zeroward.contract.queries.pictures import (
    owner_names,
    picture_for,
    pictures_of,
    public_pictures,
    shown_as,
)
from zeroward.contract.queries.stale_fields import beside
from zeroward.contract.views.finding import EDITS
from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.plan.queries.field_words import Difference

PER_PAGE = 24


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Every public picture, the newest first."""
    page = Paginator(public_pictures(), PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "rows": owner_names(list(page)), "station": "share"}
    return render(request, "contract/pictures/gallery.html", context)


@require_safe
@login_required
def pictures(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The pictures of a city or a platform."""
    place, viewer = _place(scope), request.viewer  # type: ignore[attr-defined]
    rows = [(one, place.name) for one in pictures_of(viewer, scope)]
    context = {"place": place, "rows": rows, "may_edit": may(viewer, WRITE, place), "station": "share"}
    return render(request, "contract/pictures/pictures.html", context)


@require_http_methods(EDITS)
@login_required
def picture_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = _place(scope)
    if not may(request.viewer, WRITE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = NewPictureForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            add_picture(**who(request), place=place, values=form.values(), file=form.cleaned_data["file"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("contract:pictures", scope=scope)
    context = {"place": place, "form": form, "station": "share"}
    return render(request, "contract/pictures/form.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def picture(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the words of a picture, or delete it."""
    kept = picture_for(request.viewer, pk)  # type: ignore[attr-defined]
    place = _place(Scope.parse(kept.scope))
    if not may(request.viewer, WRITE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    if request.method == "POST" and "delete" in request.POST:
        delete_picture(**who(request), place=place, picture=kept)
        messages.success(request, _("Deleted."))
        return redirect("contract:pictures", scope=place.scope)
    form = PictureForm(request.POST or None, instance=kept)
    stale: list[Difference] = []
    if request.method == "POST" and form.is_valid():
        mine = form.values()
        try:
            change_picture(**who(request), place=place, picture=kept, values=mine, lock=form.seen())
        except StaleError as error:
            data = request.POST.copy()
            data["lock"] = str(error.lock)
            form = PictureForm(data, instance=kept)
            form.add_error(None, str(error))
            stale = beside(type(kept), error.current, mine)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("contract:pictures", scope=place.scope)
    context = {"place": place, "form": form, "kept": kept, "stale": stale, "station": "share"}
    return render(request, "contract/pictures/form.html", context, status=422 if form.errors else 200)


@require_safe
def picture_file(request: HttpRequest, pk: int) -> FileResponse:
    """The picture itself, for those who may see it."""
    kept = picture_for(request.viewer, pk)  # type: ignore[attr-defined]
    answer = FileResponse(kept.file.open("rb"), content_type=shown_as(kept))
    answer["Cache-Control"] = "private, max-age=3600"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _place(scope: Scope) -> Workspace:
    place = workspace(scope) if scope.kind in ("city", "country") else None
    if place is None:
        raise Http404("There is no such workspace.")
    return place
