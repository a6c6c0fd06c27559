"""What is done about a barrier: raising it, answers, policy labs."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.barriers.domain import dealing, labs
from zeroward.barriers.forms.dealing import AnswerForm, LabForm, RaisingForm
from zeroward.barriers.models import Answer, Barrier, LabRecord, Raising
from zeroward.barriers.queries.page import documents_for
from zeroward.barriers.views.finding import EDITS, acted, asked_page, barrier_frame, kept_barrier, tried
from zeroward.core.finding import who
from zeroward.core.workspaces import Workspace


@require_http_methods(EDITS)
@login_required
def raising_new(request: HttpRequest, key: str) -> HttpResponse:
    barrier, place = kept_barrier(request, key)
    return _raising(request, barrier, place, None)


@require_http_methods(EDITS)
@login_required
def raising_edit(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    barrier, place = kept_barrier(request, key)
    return _raising(request, barrier, place, _raised(barrier, pk))


@require_POST
@login_required
def raising_close(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    barrier, _place = kept_barrier(request, key)
    found = _raised(barrier, pk)
    acted(
        request,
        lambda: dealing.close_raising(**who(request), barrier=barrier, raising=found),
        _("No answer is expected any more."),
    )
    return redirect("barriers:barrier", barrier.key)


@require_http_methods(EDITS)
@login_required
def answer_new(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    barrier, place = kept_barrier(request, key)
    return _answer(request, barrier, place, _raised(barrier, pk), None)


@require_http_methods(EDITS)
@login_required
def answer_edit(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    barrier, place = kept_barrier(request, key)
    found = Answer.objects.select_related("raising__barrier").filter(pk=pk).first()
    if found is None or not _within(barrier, found.raising.barrier):
        raise Http404("There is no such answer.")
    return _answer(request, barrier, place, found.raising, found)


@require_http_methods(EDITS)
@login_required
def lab_new(request: HttpRequest, key: str) -> HttpResponse:
    barrier, place = kept_barrier(request, key)
    return _lab(request, barrier, place, None)


@require_http_methods(EDITS)
@login_required
def lab_edit(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    barrier, place = kept_barrier(request, key)
    return _lab(request, barrier, place, _held_lab(barrier, pk))


@require_http_methods(EDITS)
@login_required
def lab_delete(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    barrier, place = kept_barrier(request, key)
    found = _held_lab(barrier, pk)
    back = reverse("barriers:barrier", args=[barrier.key])
    if request.method == "POST":
        acted(
            request,
            lambda: labs.delete_lab(**who(request), barrier=barrier, lab=found),
            _("The record is deleted."),
        )
        return redirect(back)
    return asked_page(
        request,
        barrier_frame(request, barrier, place),
        None,
        h1=_("Delete this record of a policy lab?"),
        lead=found.question,
        button=_("Delete it"),
        danger=True,
        back=back,
    )


def _raising(request: HttpRequest, barrier: Barrier, place: Workspace, found: Raising | None) -> HttpResponse:
    form = RaisingForm(request.POST or None, country=place.country, raising=found)
    if tried(
        request,
        form,
        lambda: dealing.raise_barrier(**who(request), barrier=barrier, row=form.row(), raising=found),
    ):
        messages.success(request, _("Saved."))
        return redirect("barriers:barrier", barrier.key)
    return asked_page(
        request,
        barrier_frame(request, barrier, place),
        form,
        h1=_("With whom was it raised?"),
        lead=_("The authority that could remove it, or that decides who does."),
        button=_("Save"),
        back=reverse("barriers:barrier", args=[barrier.key]),
    )


def _answer(
    request: HttpRequest, barrier: Barrier, place: Workspace, raising: Raising, found: Answer | None
) -> HttpResponse:
    viewer = request.viewer  # type: ignore[attr-defined]
    form = AnswerForm(request.POST or None, documents=documents_for(place, viewer), answer=found)
    if tried(
        request,
        form,
        lambda: dealing.record_answer(
            **who(request), barrier=barrier, raising=raising, row=form.row(), answer=found
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("barriers:barrier", barrier.key)
    return asked_page(
        request,
        barrier_frame(request, barrier, place),
        form,
        h1=_("What did %(authority)s answer?") % {"authority": raising.authority},
        button=_("Save the answer"),
        back=reverse("barriers:barrier", args=[barrier.key]),
    )


def _lab(request: HttpRequest, barrier: Barrier, place: Workspace, found: LabRecord | None) -> HttpResponse:
    viewer = request.viewer  # type: ignore[attr-defined]
    form = LabForm(request.POST or None, documents=documents_for(place, viewer), lab=found)
    if tried(
        request, form, lambda: labs.save_lab(**who(request), barrier=barrier, row=form.row(), lab=found)
    ):
        messages.success(request, _("Saved."))
        return redirect("barriers:barrier", barrier.key)
    return asked_page(
        request,
        barrier_frame(request, barrier, place),
        form,
        h1=_("What did the policy lab find?"),
        lead=_("People of several levels look at one barrier together."),
        button=_("Save the record"),
        back=reverse("barriers:barrier", args=[barrier.key]),
    )


def _raised(barrier: Barrier, pk: int) -> Raising:
    found = Raising.objects.select_related("barrier", "organisation").filter(pk=pk).first()
    if found is None or not _within(barrier, found.barrier):
        raise Http404("There is no such record.")
    return found


def _held_lab(barrier: Barrier, pk: int) -> LabRecord:
    found = LabRecord.objects.select_related("barrier").filter(pk=pk).first()
    if found is None or not _within(barrier, found.barrier):
        raise Http404("There is no such record.")
    return found


def _within(barrier: Barrier, other: Barrier) -> bool:
    """The barrier itself, or one that was merged into it."""
    return other.pk == barrier.pk or other.merged_into_id == barrier.pk
