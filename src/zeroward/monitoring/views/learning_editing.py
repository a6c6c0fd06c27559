"""One page for writing a record of the learning part: form, refusals, what others wrote meanwhile."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.problems import StaleError
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.learning_rules import LEARN
from zeroward.monitoring.queries.stale_record import beside

EDITS = ["GET", "HEAD", "POST"]
TEMPLATE = "monitoring/learning/form.html"


@dataclass(frozen=True, slots=True)
class Editing:
    """How a kind of record is written. `save(form, record)` calls the use case and gives the record; `question` is the
    heading of a new one; `back` where "Not now" leads; `delete` the address of the form that deletes it."""

    form: Any
    model: Any
    question: str | Promise
    save: Callable[[Any, dict[str, Any]], Any]
    done: Callable[[Any], str]
    back: str
    delete: str = ""
    delete_words: str | Promise = ""
    template: str = TEMPLATE
    first: Mapping[str, Any] = field(default_factory=dict)


def edit_page(request: HttpRequest, place: Workspace, kept: Any, how: Editing) -> HttpResponse:
    """The form, filled with what is there; posted, it is saved, or shown again with every problem at its field."""
    viewer = request.viewer  # type: ignore[attr-defined]
    if not may(viewer, LEARN, place):
        raise PermissionDenied
    about = {"viewer": viewer, "place": place}
    form = how.form(request.POST or None, instance=kept, first=dict(how.first), **about)
    stale: list[Any] = []
    if request.method == "POST" and form.is_valid():
        mine = form.values()
        try:
            made = how.save(form, {**who(request), "place": place, "values": mine, "lock": form.seen()})
        except StaleError as error:
            again = request.POST.copy()
            again["lock"] = str(error.lock)
            form = how.form(again, instance=kept, **about)
            form.add_error(None, str(error))
            stale = beside(how.model, error.current, mine)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect(how.done(made))
    context = {
        "place": place,
        "kept": kept,
        "form": form,
        "how": how,
        "stale": stale,
        **frame(place),
    }
    return render(request, how.template, context, status=422 if form.errors else 200)


def frame(place: Workspace) -> dict[str, Any]:
    """Context of every working page of the place: the pages beside each other, where one is."""
    return {
        "place": place,
        "station": "monitor",
        "pages": [
            (_("Monitoring"), reverse("monitoring:home", args=[place.scope])),
            (_("Learning log"), reverse("monitoring:log", args=[place.scope])),
            (_("Sensemaking"), reverse("monitoring:sessions", args=[place.scope])),
            (_("Pilots"), reverse("monitoring:pilots", args=[place.scope])),
            (_("Decisions"), reverse("monitoring:decisions", args=[place.scope])),
            (_("System demonstrators"), reverse("monitoring:demonstrators", args=[place.scope])),
        ],
    }
