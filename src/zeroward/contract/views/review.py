"""Reviews of a contract: steps, rounds, questions and answers."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.contract.domain.errors import StaleError
from zeroward.contract.domain.questions import answer, ask, settle
from zeroward.contract.domain.rounds import close_round, open_external
from zeroward.contract.domain.states import steps_for, take_step
from zeroward.contract.exporters.review_table import review_csv
from zeroward.contract.forms.review import AnswerForm, CloseForm, QuestionForm, RoundForm, StepForm
from zeroward.contract.queries.content import content_of
from zeroward.contract.queries.review_page import (
    module_choices,
    question_of,
    review_page,
    round_of,
    round_page,
)
from zeroward.contract.rules import DECIDE, EDIT
from zeroward.contract.views.finding import EDITS, found, frame_of
from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.methods.contracts.template.canonical import digest


@require_safe
@login_required
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the contract stands, what can be done next, and all rounds."""
    contract, place = found(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        **frame_of(contract, place),
        "page": review_page(contract),
        "steps": steps_for(viewer, contract),
        "may_decide": may(viewer, DECIDE, place),
    }
    return render(request, "contract/review/review.html", context)


@require_http_methods(EDITS)
@login_required
def step(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Take one step, with the words that it asks for."""
    contract, place = found(request, pk)
    known = {one.key: one for one in steps_for(request.viewer, contract)}  # type: ignore[attr-defined]
    if key not in known:
        raise PermissionDenied
    chosen = known[key]
    seen = digest(content_of(contract))
    form = StepForm(request.POST or None, step=chosen, initial={"seen": seen})
    if request.method == "POST" and form.is_valid():
        try:
            take_step(**who(request), contract=contract, key=key, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Done: %(step)s.") % {"step": chosen.label})
            return redirect("contract:review", pk=pk)
    context = {**frame_of(contract, place), "form": form, "step": chosen}
    return render(request, "contract/review/step.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def round_new(request: HttpRequest, pk: int) -> HttpResponse:
    """One more reviewer from outside."""
    contract, place = found(request, pk)
    if not may(request.viewer, DECIDE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = RoundForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = open_external(**who(request), contract=contract, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("contract:round", pk=pk, number=made.number)
    context = {**frame_of(contract, place), "form": form}
    return render(request, "contract/review/round_new.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def round_(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Questions and answers of one round; asking one more."""
    contract, place = found(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    kept = round_of(contract, number)
    form = QuestionForm(request.POST or None, modules=module_choices(contract))
    if request.method == "POST" and form.is_valid():
        try:
            made = ask(**who(request), round_=kept, values=form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Question %(number)d is there.") % {"number": made.number})
            return redirect("contract:round", pk=pk, number=number)
    context = {
        **frame_of(contract, place),
        "page": round_page(contract, kept, viewer, may_edit=may(viewer, EDIT, place)),
        "round": kept,
        "form": form,
    }
    return render(request, "contract/review/round.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def round_close(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Say how a round ended."""
    contract, place = found(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    kept = round_of(contract, number)
    page = round_page(contract, kept, viewer, may_edit=False)
    if not page.may_close:
        raise PermissionDenied
    form = CloseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            close_round(**who(request), round_=kept, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The round has ended."))
            return redirect("contract:round", pk=pk, number=number)
    context = {**frame_of(contract, place), "form": form, "round": kept, "page": page}
    return render(request, "contract/review/close.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def question(request: HttpRequest, pk: int, number: int, question: int) -> HttpResponse:
    """Answer a question of a round."""
    contract, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    asked = question_of(round_of(contract, number), question)
    form = AnswerForm(request.POST or None, initial={"answer": asked.answer, "lock": asked.lock})
    theirs = ""
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            answer(**who(request), question=asked, text=data["answer"], lock=data["lock"] or 0)
        except StaleError as error:
            theirs = str(error.current["answer"])
            again = request.POST.copy()
            again["lock"] = str(error.lock)
            form = AnswerForm(again)
            form.add_error(None, str(error))
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The answer is saved."))
            return redirect("contract:round", pk=pk, number=number)
    context = {**frame_of(contract, place), "form": form, "asked": asked, "theirs": theirs}
    return render(request, "contract/review/question.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def question_settle(request: HttpRequest, pk: int, number: int, question: int) -> HttpResponse:
    """Mark a question as settled, or open it again (`open`)."""
    contract, _place = found(request, pk)
    asked = question_of(round_of(contract, number), question)
    try:
        settle(**who(request), question=asked, settled="open" not in request.POST)
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("contract:round", pk=pk, number=number)


@require_safe
@login_required
def round_file(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Questions and answers of a round as a table."""
    contract, _place = found(request, pk)
    kept = round_of(contract, number)
    page = round_page(contract, kept, request.viewer, may_edit=False)  # type: ignore[attr-defined]
    answer_ = HttpResponse(review_csv(page), content_type="text/csv; charset=utf-8")
    answer_["Content-Disposition"] = f'attachment; filename="review-{pk}-{number}.csv"'
    return answer_
