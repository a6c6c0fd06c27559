"""Evidence of a round: the list, and that of one question."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.problems import ProblemsError
from zeroward.diagnosis.domain.evidence import (
    add_evidence,
    carry_evidence,
    change_evidence,
    remove_evidence,
)
from zeroward.diagnosis.forms.evidence import EvidenceForm
from zeroward.diagnosis.models import Assessment, Evidence
from zeroward.diagnosis.queries.claims import claim_of
from zeroward.diagnosis.queries.content import content_of
from zeroward.diagnosis.queries.evidence_page import documents_of, evidence_of, evidence_page, line_of
from zeroward.diagnosis.rules import ANSWER
from zeroward.diagnosis.views.finding import EDITS, found, frame_of
from zeroward.questionnaires.queries.respondent.words import Speaker


@require_safe
@login_required
def evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """What is claimed and what is shown, question by question."""
    kept, place = found(request, pk)
    page = evidence_page(content_of(kept), _language())
    return render(request, "diagnosis/evidence.html", {**frame_of(request, kept, place), "page": page})


@require_http_methods(EDITS)
@login_required
def proof(request: HttpRequest, pk: int, question: str) -> HttpResponse:
    """The evidence of one question; POST adds a piece."""
    kept, place = found(request, pk)
    context = {**frame_of(request, kept, place), **_context(kept, question)}
    may_add = context["may_answer"] and kept.is_open
    form = None
    if may_add:
        data = request.POST if request.method == "POST" else None
        form = EvidenceForm(data, documents=documents_of(kept, request.viewer))  # type: ignore[attr-defined]
        if data is not None and form.is_valid():
            try:
                add_evidence(**who(request), assessment=kept, question=question, fields=form.given())
            except HouseError as error:
                _show(form, error)
            else:
                messages.success(request, _("The evidence is there."))
                return redirect("diagnosis:proof", pk=pk, question=question)
    context |= {"form": form, "may_add": may_add}
    return render(request, "diagnosis/proof.html", context, status=422 if form and form.errors else 200)


@require_http_methods(EDITS)
@login_required
def proof_change(request: HttpRequest, pk: int, question: str, evidence: int) -> HttpResponse:
    """Change a piece of evidence, or take it away."""
    kept, place = found(request, pk, ANSWER)
    piece = _piece(kept, question, evidence)
    if "remove" in request.POST:
        try:
            remove_evidence(**who(request), evidence=piece)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The evidence is taken away."))
        return redirect("diagnosis:proof", pk=pk, question=question)
    documents = documents_of(kept, request.viewer)  # type: ignore[attr-defined]
    form = EvidenceForm(
        request.POST if request.method == "POST" else None, documents=documents, evidence=piece
    )
    if request.method == "POST" and form.is_valid():
        try:
            change_evidence(**who(request), evidence=piece, fields=form.given())
        except HouseError as error:
            _show(form, error)
        else:
            messages.success(request, _("The evidence is changed."))
            return redirect("diagnosis:proof", pk=pk, question=question)
    context = {**frame_of(request, kept, place), **_context(kept, question), "form": form, "piece": piece}
    return render(request, "diagnosis/proof_change.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def proof_carry(request: HttpRequest, pk: int, question: str) -> HttpResponse:
    """Say that the evidence of the previous round still holds."""
    kept, _place = found(request, pk, ANSWER)
    try:
        taken = carry_evidence(**who(request), assessment=kept, question=question)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        if not taken:
            messages.info(request, _("There was nothing to take over."))
    return redirect("diagnosis:proof", pk=pk, question=question)


def _context(kept: Assessment, question: str) -> dict[str, Any]:
    content = content_of(kept)
    asked = content.definition.question(question)
    if asked is None or not asked.extra.get("dimension"):
        raise Http404("There is no such question.")
    before = kept.previous
    return {
        "line": line_of(claim_of(content, asked), Speaker(content.definition, _language())),
        "pieces": evidence_of(kept, question),
        "before": list(before.evidence.filter(question=question)) if before is not None else [],
    }


def _piece(kept: Assessment, question: str, pk: int) -> Evidence:
    piece = kept.evidence.filter(question=question, pk=pk).first()
    if piece is None:
        raise Http404("There is no such evidence.")
    piece.assessment = kept
    return piece


def _show(form: EvidenceForm, error: HouseError) -> None:
    if isinstance(error, ProblemsError):
        for one in error.problems:
            form.add_error(one.place if one.place in form.fields else None, str(one))
    else:
        show_error(form, error)


def _language() -> str:
    return (get_language() or "en").partition("-")[0]
