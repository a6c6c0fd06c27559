"""One version: its questions and faults, opening it, retiring it, what differs, a trial."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.questionnaires.domain.versions import delete_draft, open_version, retire_version
from zeroward.questionnaires.queries.making.changes import changes_between
from zeroward.questionnaires.queries.making.outline import outline_of
from zeroward.questionnaires.queries.making.trying import COUNTS, tried
from zeroward.questionnaires.views.finding import EDITS, draft, found, version_frame


@require_safe
@login_required
def version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Parts and questions, what is wrong, what comes next."""
    one = found(request, pk, number)
    frame = version_frame(one)
    frame["crumbs"] = frame["crumbs"][:-1]
    return render(request, "questionnaires/making/version.html", {**frame, "page": outline_of(one)})


@require_http_methods(EDITS)
@login_required
def version_open(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Look once more, then open: the version never changes from then on."""
    one = draft(request, pk, number)
    if request.method == "POST":
        try:
            open_version(
                **who(request), version=one, note=request.POST.get("note", "")[:5000], lock=lock_of(request)
            )
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("questionnaires:version", pk=pk, number=number)
        messages.success(
            request, _("Version %(number)d is open. It can be put to people now.") % {"number": number}
        )
        return redirect("questionnaires:version", pk=pk, number=number)
    context = {**version_frame(one), "page": outline_of(one)}
    return render(request, "questionnaires/making/open.html", context)


@require_http_methods(EDITS)
@login_required
def version_retire(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Ask once, then take the version out of use."""
    one = found(request, pk, number)
    return _asked_once(request, one, retire_version, "retire", _("The version is not used any more."))


@require_http_methods(EDITS)
@login_required
def version_delete(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Ask once, then throw the draft away."""
    return _asked_once(
        request, draft(request, pk, number), delete_draft, "delete", _("The draft is deleted.")
    )


def _asked_once(request: HttpRequest, one: Any, act: Any, what: str, done: str) -> HttpResponse:
    if request.method == "POST":
        try:
            act(**who(request), version=one)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, done)
        return redirect("questionnaires:questionnaire", pk=one.questionnaire_id)
    return render(request, "questionnaires/making/end.html", {**version_frame(one), "what": what})


@require_safe
@login_required
def differences(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What differs from an earlier version, the one before unless another is chosen."""
    one = found(request, pk, number)
    others = list(one.questionnaire.versions.filter(number__lt=number).order_by("-number"))
    chosen = request.GET.get("from", "")
    old = next((other for other in others if str(other.number) == chosen), others[0] if others else None)
    context = {
        **version_frame(one),
        "others": others,
        "old": old,
        "page": changes_between(old, one) if old is not None else None,
    }
    return render(request, "questionnaires/making/differences.html", context)


@require_safe
@login_required
def trial(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Made-up respondents click through."""
    one = found(request, pk, number)
    wanted, seed = request.GET.get("count", ""), request.GET.get("seed", "1")
    count = int(wanted) if wanted in map(str, COUNTS) else 0
    number_of_seed = int(seed) if seed.isascii() and seed.isdecimal() and len(seed) < 7 else 1
    context = {
        **version_frame(one),
        "counts": COUNTS,
        "count": count,
        "seed": number_of_seed,
        "next_seed": number_of_seed + 1,
        "page": tried(one, count=count, seed=number_of_seed) if count else None,
    }
    return render(request, "questionnaires/making/trial.html", context)
