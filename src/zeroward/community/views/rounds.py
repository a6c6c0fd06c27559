"""Rounds of a group with their sessions and notes."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.community.domain import rounds as work
from zeroward.community.forms.round import CloseRoundForm, NoteForm, RoundForm
from zeroward.community.models import Round, RoundNote
from zeroward.community.queries.group_access import Access, group_access
from zeroward.community.queries.rounds import round_page, session_choices
from zeroward.community.views.group_finding import (
    EDITS,
    acted,
    asked_page,
    group_frame,
    led_group,
    member_group,
    tried,
)
from zeroward.core.finding import who


@require_safe
def round(request: HttpRequest, key: str, number: int) -> HttpResponse:
    page = round_page(request.viewer, key, number)  # type: ignore[attr-defined]
    if page is None:
        raise Http404("There is no such round.")
    return render(request, "community/round.html", {**group_frame(page.access), "page": page})


@require_http_methods(EDITS)
@login_required
def round_new(request: HttpRequest, key: str) -> HttpResponse:
    access = led_group(request, key)
    form = RoundForm(request.POST or None)
    made: list[Round] = []
    if tried(
        request,
        form,
        lambda: made.append(work.open_round(**who(request), group=access.group, row=form.row())),
    ):
        messages.success(request, _("The round is open."))
        return redirect("community:round", key, made[0].number)
    return asked_page(
        request,
        group_frame(access),
        form,
        h1=_("A new round of “%(group)s”") % {"group": access.group.title},
        lead=_("A goal, as a rule six months, and sessions on the way."),
        button=_("Open the round"),
        back=reverse("community:group", args=[key]),
    )


@require_http_methods(EDITS)
@login_required
def round_edit(request: HttpRequest, key: str, number: int) -> HttpResponse:
    access = led_group(request, key)
    record = _round(access, number)
    form = RoundForm(request.POST or None, record=record)
    if tried(
        request,
        form,
        lambda: work.change_round(
            **who(request), round=record, row=form.row(), lock=form.cleaned_data["lock"] or 0
        ),
    ):
        return redirect("community:round", key, number)
    return _asked(request, access, record, form, h1=_("Change the round"), button=_("Save"))


@require_http_methods(EDITS)
@login_required
def round_close(request: HttpRequest, key: str, number: int) -> HttpResponse:
    access = led_group(request, key)
    record = _round(access, number)
    form = CloseRoundForm(request.POST or None)
    if tried(request, form, lambda: work.close_round(**who(request), round=record, **form.cleaned_data)):
        return redirect("community:round", key, number)
    return _asked(request, access, record, form, h1=_("Close the round"), button=_("Close it"))


@require_http_methods(EDITS)
@login_required
def note_new(request: HttpRequest, key: str, number: int) -> HttpResponse:
    access = member_group(request, key)
    record = _round(access, number)
    session = request.GET.get("session", "")[:120]
    form = NoteForm(
        request.POST or None, sessions=session_choices(access.group.pk), initial={"session": session}
    )
    if tried(request, form, lambda: work.add_note(**who(request), round=record, row=form.row())):
        return redirect("community:round", key, number)
    return _asked(request, access, record, form, h1=_("Notes of a session"), button=_("Keep the notes"))


@require_http_methods(EDITS)
@login_required
def note_remove(request: HttpRequest, pk: int) -> HttpResponse:
    note = RoundNote.objects.select_related("round__group").filter(pk=pk).first()
    if note is None:
        raise Http404("There are no such notes.")
    access = group_access(request.viewer, note.round.group)  # type: ignore[attr-defined]
    if not (access.may_lead or (access.is_member and note.author_id == request.user.pk)):
        raise Http404("These are not your notes.")
    record = note.round
    if request.method == "POST":
        acted(request, lambda: work.remove_note(**who(request), note=note), _("The notes are deleted."))
        return redirect("community:round", access.group.key, record.number)
    h1 = _("Delete the notes “%(title)s”?") % {"title": note.title}
    return _asked(request, access, record, None, h1=h1, button=_("Delete them"), danger=True)


def _round(access: Access, number: int) -> Round:
    found = access.group.rounds.select_related("group").filter(number=number).first()
    if found is None:
        raise Http404("There is no such round.")
    return found


def _asked(
    request: HttpRequest, access: Access, record: Round, form: object, **words: object
) -> HttpResponse:
    back = reverse("community:round", args=[access.group.key, record.number])
    frame = group_frame(access, (record.title, back))
    return asked_page(request, frame, form, back=back, **words)  # type: ignore[arg-type]
