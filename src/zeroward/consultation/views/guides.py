"""The guide of a stream of interviews or focus groups."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.consultation.domain.guides import add_items, delete_item, move_item, save_item
from zeroward.consultation.domain.places import place_of
from zeroward.consultation.domain.poll_sets import guide_sets
from zeroward.consultation.forms.sessions import GuideForm
from zeroward.consultation.models import GuideItem, Stream
from zeroward.consultation.queries.access import stream_for
from zeroward.consultation.views.finding import EDITS, address, frame_of
from zeroward.consultation.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_http_methods(EDITS)
@login_required
def guide(request: HttpRequest, pk: int, stream: int, item: int | None = None) -> HttpResponse:
    """All questions, and one that is written."""
    record = _stream(request, pk, stream)
    kept = _item(record, item) if item is not None else None
    initial = {"text": kept.text, "probes": kept.probes, "minutes": kept.minutes} if kept else {}
    form = GuideForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            save_item(**who(request), stream=record, item=kept, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The question is saved."))
            return redirect("consultation:guide", pk=pk, stream=stream)
    items = list(record.guide.all())
    context = {
        **_frame(request, record),
        "form": form,
        "item": kept,
        "items": items,
        "minutes": sum(one.minutes or 0 for one in items),
        "sets": guide_sets(record.kind),
    }
    return render(request, "consultation/sessions/guide.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def guide_add(request: HttpRequest, pk: int, stream: int) -> HttpResponse:
    """The questions of a shipped guide."""
    record = _stream(request, pk, stream)
    rows = [row for one in guide_sets(record.kind) if one.key == request.POST.get("set") for row in one.items]
    try:
        added = add_items(**who(request), stream=record, rows=rows)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("%(count)d questions are added.") % {"count": len(added)})
    return redirect("consultation:guide", pk=pk, stream=stream)


@require_POST
@login_required
def guide_change(request: HttpRequest, pk: int, stream: int, item: int, verb: str) -> HttpResponse:
    """Delete a question, or move it by one place."""
    record = _stream(request, pk, stream)
    kept = _item(record, item)
    try:
        if verb == "delete":
            delete_item(**who(request), item=kept)
        elif verb in ("up", "down"):
            move_item(**who(request), item=kept, earlier=verb == "up")
        else:
            raise Http404("There is no such step.")
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("consultation:guide", pk=pk, stream=stream)


def _stream(request: HttpRequest, pk: int, stream: int) -> Stream:
    record = stream_for(request.viewer, pk, stream)  # type: ignore[attr-defined]
    if record.kind not in ("session", "interview", "focus"):
        raise Http404("This stream has no guide.")
    return record


def _item(stream: Stream, pk: int) -> GuideItem:
    item = stream.guide.filter(pk=pk).first()
    if item is None:
        raise Http404("There is no such question.")
    item.stream = stream
    return item


def _frame(request: HttpRequest, stream: Stream) -> dict[str, Any]:
    consultation = stream.consultation
    frame = frame_of(request, consultation, place_of(consultation))
    crumbs = [*frame["crumbs"], (_("Meetings"), address("sessions", consultation.pk))]
    return {**frame, "stream": stream, "crumbs": crumbs}
