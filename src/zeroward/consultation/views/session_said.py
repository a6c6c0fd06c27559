"""What was said in a meeting, and what people agreed to: notes and consents."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.consultation.domain.consents import (
    PARTS,
    keep_consent,
    withdraw_consent,
    withdrawal_touches,
)
from zeroward.consultation.domain.notes import add_note, delete_note
from zeroward.consultation.forms.sessions import ConsentForm, NoteForm
from zeroward.consultation.models import Consent, Session
from zeroward.consultation.queries.session_pages import consents_of
from zeroward.consultation.queries.text_pages import with_cities
from zeroward.consultation.views.finding import EDITS
from zeroward.consultation.views.problems import show_problems
from zeroward.consultation.views.sessions import one, session_frame
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.methods.text.passages import speakers, turns


@require_http_methods(EDITS)
@login_required
def notes(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """Notes in their order, and one more."""
    record = one(request, pk, session)
    form = NoteForm(request.POST or None, consultation=record.stream.consultation)
    if request.method == "POST" and form.is_valid():
        try:
            add_note(**who(request), session=record, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The note is kept. It can be coded."))
            return redirect("consultation:session-notes", pk=pk, session=session)
    context = {
        **session_frame(request, record),
        "form": form,
        "notes": with_cities(record.stream.consultation, record.notes.select_related("by")),
        "guide": list(record.stream.guide.all()),
        "texts": list(record.texts.filter(erased_at=None, kind="transcript")),
    }
    return render(request, "consultation/sessions/notes.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def note_delete(request: HttpRequest, pk: int, session: int, note: int) -> HttpResponse:
    record = one(request, pk, session)
    kept = record.notes.filter(pk=note).first()
    if kept is None:
        raise Http404("There is no such note.")
    kept.session = record
    try:
        delete_note(**who(request), note=kept)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The note is taken out."))
    return redirect("consultation:session-notes", pk=pk, session=session)


@require_http_methods(EDITS)
@login_required
def consents(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """Who agreed to what."""
    record = one(request, pk, session)
    form = ConsentForm(request.POST or None, session=record)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            keep_consent(
                **who(request),
                session=record,
                person_name=data["person_name"],
                what=data["what"],
                given_on=data["given_on"],
                contact=form.contacts.get(data["contact"]),
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("What they agreed to is kept."))
            return redirect("consultation:session-consents", pk=pk, session=session)
    context = {
        **session_frame(request, record),
        "form": form,
        "consents": consents_of(record),
        "parts_agreed": list(PARTS.items()),
    }
    return render(request, "consultation/sessions/consents.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def consent_withdraw(request: HttpRequest, pk: int, session: int, consent: int) -> HttpResponse:
    """Ask once, showing what will go; then take it out."""
    record = one(request, pk, session)
    kept = _consent(record, consent)
    texts = withdrawal_touches(kept)
    if request.method == "POST":
        try:
            changed = withdraw_consent(
                **who(request),
                consent=kept,
                on=timezone.localdate(),
                speaker=request.POST.get("speaker", "")[:60],
            )
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("consultation:consent-withdraw", pk=pk, session=session, consent=consent)
        messages.success(request, _("It is taken back; %(count)d texts were changed.") % {"count": changed})
        return redirect("consultation:session-consents", pk=pk, session=session)
    names = sorted({name for text in texts for name in speakers(turns(text.text))})
    context = {**session_frame(request, record), "consent": kept, "texts": texts, "names": names}
    return render(request, "consultation/sessions/withdraw.html", context)


def _consent(session: Session, pk: int) -> Consent:
    consent = session.consents.select_related("contact").filter(pk=pk, withdrawn_on=None).first()
    if consent is None:
        raise Http404("There is no such consent.")
    consent.session = session
    return consent
