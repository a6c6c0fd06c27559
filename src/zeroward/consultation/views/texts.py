"""Texts to code: the list, handing one in, marking passages, saying who speaks, taking one out."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.consultation.domain.passages import (
    cut_again,
    cut_passage,
    cut_words,
    name_speakers,
    remove_passage,
)
from zeroward.consultation.domain.places import place_of
from zeroward.consultation.domain.texts import add_text, erase
from zeroward.consultation.forms.texts import CUTS, PassageForm, SpeakersForm, TextForm
from zeroward.consultation.importers.text_file import read_text_file
from zeroward.consultation.models import Segment, SourceText
from zeroward.consultation.queries.session_access import text_for
from zeroward.consultation.queries.text_pages import (
    counts_by_kind,
    page_of,
    speakers_of,
    texts_of,
    with_cities,
)
from zeroward.consultation.views.finding import EDITS, address, found, frame_of
from zeroward.consultation.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.methods.text.passages import speakers, turns

PER_PAGE = 50


@require_safe
@login_required
def texts(request: HttpRequest, pk: int) -> HttpResponse:
    """All texts of a consultation, by kind."""
    consultation, place = found(request, pk)
    kind = request.GET.get("kind", "")
    rows = texts_of(consultation, kind=kind if kind in SourceText.Kind.values else "")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    page.object_list = with_cities(consultation, page.object_list)
    context = {
        **frame_of(request, consultation, place),
        "page": page,
        "kinds": counts_by_kind(consultation),
        "kind": kind,
    }
    return render(request, "consultation/texts/list.html", context)


@require_http_methods(EDITS)
@login_required
def text_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand in a transcript, notes or a document."""
    consultation, place = found(request, pk)
    asked = request.GET.get("session", "")
    initial = {"place": f"session-{asked}" if asked.isdecimal() else "", "kind": SourceText.Kind.TRANSCRIPT}
    form = TextForm(
        request.POST or None,
        request.FILES or None,
        consultation=consultation,
        read=read_text_file,
        initial=initial,
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = add_text(
                **who(request),
                consultation=consultation,
                new=form.text(),
                stream=form.stream,
                session=form.session,
                cut=form.cleaned_data["cut"],
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The text is taken in."))
            return redirect("consultation:text", pk=pk, text=made.pk)
    context = {**frame_of(request, consultation, place), "form": form}
    return render(request, "consultation/texts/new.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def text(request: HttpRequest, pk: int, text: int) -> HttpResponse:
    """A text with its passages, and marking one more."""
    record = _text(request, pk, text)
    form = PassageForm(request.POST or None, consultation=record.consultation)
    number = request.GET.get("page", "1")
    page = page_of(record, int(number) if number.isdecimal() and len(number) < 6 else 1)
    if request.method == "POST" and form.is_valid():
        try:
            _mark(request, record, form)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The passage is marked."))
            return redirect(f"{request.path}?page={page.number}#passages")
    context = {**_frame(request, record), "page": page, "form": form, "cuts": CUTS}
    return render(request, "consultation/texts/text.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def text_cut(request: HttpRequest, pk: int, text: int) -> HttpResponse:
    """Cut the whole text anew."""
    record = _text(request, pk, text)
    try:
        made = cut_again(**who(request), text=record, cut=request.POST.get("cut", ""))
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("There are %(count)d passages now.") % {"count": made})
    return redirect("consultation:text", pk=pk, text=text)


@require_POST
@login_required
def passage_remove(request: HttpRequest, pk: int, text: int, segment: int) -> HttpResponse:
    record = _text(request, pk, text)
    kept: Segment | None = record.segments.filter(pk=segment).first()
    if kept is None:
        raise Http404("There is no such passage.")
    kept.text = record
    try:
        remove_passage(**who(request), segment=kept)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The mark is taken away."))
    return redirect("consultation:text", pk=pk, text=text)


@require_http_methods(EDITS)
@login_required
def text_speakers(request: HttpRequest, pk: int, text: int) -> HttpResponse:
    """As what each speaker of a transcript speaks."""
    record = _text(request, pk, text)
    names = list(speakers(turns(record.text)))
    if not names:
        raise Http404("Nobody is named in this text.")
    known = speakers_of(record)
    form = SpeakersForm(request.POST or None, consultation=record.consultation, names=names, known=known)
    if request.method == "POST" and form.is_valid():
        try:
            name_speakers(**who(request), text=record, speakers=form.speakers())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("It is kept who speaks."))
            return redirect("consultation:text", pk=pk, text=text)
    context = {**_frame(request, record), "form": form}
    return render(request, "consultation/texts/speakers.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def text_erase(request: HttpRequest, pk: int, text: int) -> HttpResponse:
    """Ask once, then take out the words for good."""
    record = _text(request, pk, text)
    if request.method == "POST":
        try:
            erase(**who(request), text=record, reason=request.POST.get("reason", ""))
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("consultation:text", pk=pk, text=text)
        messages.success(request, _("The text is erased."))
        return redirect("consultation:texts", pk=pk)
    return render(request, "consultation/texts/erase.html", _frame(request, record))


@require_safe
@login_required
def text_file(request: HttpRequest, pk: int, text: int) -> HttpResponse:
    """The text as a file, with the line endings it came with."""
    record = _text(request, pk, text)
    response = HttpResponse(record.text.encode(), content_type="text/plain; charset=utf-8")
    name = slugify(record.title) or f"text-{record.pk}"
    response["Content-Disposition"] = f'attachment; filename="{name[:80]}.txt"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _mark(request: HttpRequest, text: SourceText, form: PassageForm) -> None:
    """By place where the page told it and the words agree; else by the words."""
    data = form.cleaned_data
    start, end = data["start"], data["end"]
    about = {"unit": data["unit"], "role": data["role"], "note": data["note"]}
    if start is not None and end is not None and text.text[start:end].split() == data["words"].split():
        cut_passage(**who(request), text=text, start=start, end=end, **about)
    else:
        cut_words(**who(request), text=text, words=data["words"], **about)


def _text(request: HttpRequest, pk: int, text: int) -> SourceText:
    return text_for(request.viewer, pk, text)  # type: ignore[attr-defined]


def _frame(request: HttpRequest, text: SourceText) -> dict[str, object]:
    consultation = text.consultation
    frame = frame_of(request, consultation, place_of(consultation))
    crumbs = [*frame["crumbs"], (_("Texts"), address("texts", consultation.pk))]
    return {**frame, "text": text, "crumbs": crumbs}
