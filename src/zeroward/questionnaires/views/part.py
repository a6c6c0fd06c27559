"""One part of an answer as a form: saved as far as it will do, told what will not, and what a colleague changed."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.errors import HouseError
from zeroward.core.problems import StaleError
from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.questionnaires.domain.files import hand_in_file
from zeroward.questionnaires.domain.reading_posts import Posted
from zeroward.questionnaires.domain.saving import Saved, save_section
from zeroward.questionnaires.queries.respondent.door import Door
from zeroward.questionnaires.queries.respondent.frame import frame_of
from zeroward.questionnaires.queries.respondent.section_page import SectionPage, section_page, stale_of
from zeroward.questionnaires.views.door import EDITS, with_door


@require_http_methods(EDITS)
@with_door
def part(request: HttpRequest, door: Door, section: str) -> HttpResponse:
    """The questions of a part. “Save and go on” finishes it, “Save for later” does not."""
    page = _page_or_404(door, section, new=_new(request))
    if request.method != "POST":
        written = door.answering.state == "open"
        return _render(request, door, page) if written else redirect(door.home)
    posted = {name: request.POST.getlist(name) for name in request.POST}
    try:
        saved = save_section(
            answering=door.answering,
            section=section,
            posted=posted,
            hand=door.hand,
            seen=request.POST.get("seen:", ""),
            done=request.POST.get("go:") == "on",
            version=_number(request.POST.get("version:", "")),
        )
    except StaleError as error:
        stale = stale_of(door.answering, section, error.current, posted)
        again = _page_or_404(door, section, posted=posted)
        return _render(request, door, again, error=error, stale=stale)
    except HouseError as error:
        return _render(request, door, _page_or_404(door, section, posted=posted), error=error)
    problems = [*saved.problems, *_files(request, door, page)]
    if problems:
        again = section_page(saved.answering, section, posted=posted, problems=problems)
        if again is not None:
            return _render(request, door, again, status=422)
    return redirect(_onward(request, door, section, saved))


def _onward(request: HttpRequest, door: Door, section: str, saved: Saved) -> str:
    if saved.moved:
        messages.warning(
            request,
            _(
                "The questionnaire was changed while you wrote. Your answers are kept; please look through it again."
            ),
        )
        return door.home
    if request.POST.get("go:") != "on":
        messages.success(request, _("Saved. You can go on at any time."))
        return door.home
    if saved.opened:
        first = min(saved.opened)
        return f"{door.to('part', section)}?{urlencode({'new': '.'.join(sorted(saved.opened))})}#q-{first}"
    page = section_page(saved.answering, section)
    after = page.after if page is not None else ""
    return door.to("part", after) if after else door.to("check")


def _files(request: HttpRequest, door: Door, page: SectionPage) -> list[AnswerProblem]:
    """Take and remove the files of the form; what cannot be taken is told beside its question."""
    problems = []
    for asked in page.asked:
        file = request.FILES.get(asked.name) if asked.shape == "file" else None
        removed = asked.shape == "file" and f"remove:{asked.key}" in request.POST
        if file is None and not removed:
            continue
        try:
            hand_in_file(answering=door.answering, question=asked.key, file=file, hand=door.hand)
        except HouseError as error:
            problems.append(AnswerProblem("form", asked.key, error.message, error.remedy))
    return problems


def _page_or_404(
    door: Door, section: str, *, posted: Posted | None = None, new: frozenset[str] = frozenset()
) -> SectionPage:
    page = section_page(door.answering, section, posted=posted, new=new)
    if page is None:
        raise Http404("This part is not asked.")
    return page


def _render(
    request: HttpRequest,
    door: Door,
    page: SectionPage,
    *,
    error: HouseError | None = None,
    stale: object = (),
    status: int = 200,
) -> HttpResponse:
    context = {
        **frame_of(door),
        "page": page,
        "error": error,
        "stale": stale,
        "seen": page.seen,
        "new": any(one.new for one in page.asked),
        "before_url": door.to("part", page.before) if page.before else "",
    }
    return render(request, "questionnaires/answer/part.html", context, status=422 if error else status)


def _new(request: HttpRequest) -> frozenset[str]:
    return frozenset(request.GET.get("new", "")[:2000].split(".")) - {""}


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
