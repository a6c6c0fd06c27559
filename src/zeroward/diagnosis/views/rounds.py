"""A round: its parts, taking part in it, handing in one's own answer and changing it again."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.problems import StaleError
from zeroward.core.workspaces import Workspace
from zeroward.diagnosis.domain.answering import change_again, hand_in, save_part
from zeroward.diagnosis.domain.taking_part import take_part
from zeroward.diagnosis.forms.rounds import JoinForm
from zeroward.diagnosis.models import Assessment, Participation
from zeroward.diagnosis.queries.findings import findings_of
from zeroward.diagnosis.queries.part_page import PartPage, part_page
from zeroward.diagnosis.queries.round_page import RoundPage, round_page
from zeroward.diagnosis.rules import ANSWER
from zeroward.diagnosis.views.finding import EDITS, found, frame_of
from zeroward.questionnaires.domain.saving import Saved
from zeroward.questionnaires.queries.respondent.section_page import stale_of


@require_safe
@login_required
def assessment(request: HttpRequest, pk: int) -> HttpResponse:
    """Its parts, who takes part, what is still to do."""
    kept, place = found(request, pk)
    page = _page(request, kept)
    context = {
        **frame_of(request, kept, place),
        "page": page,
        "findings": findings_of(kept),
        "join": JoinForm(initial={"department": page.mine.department if page.mine else ""}),
    }
    return render(request, "diagnosis/round.html", context)


@require_POST
@login_required
def join(request: HttpRequest, pk: int) -> HttpResponse:
    """Take part, or say another department; leads to the first part."""
    kept, _place = found(request, pk, ANSWER)
    form = JoinForm(request.POST)
    department = form.cleaned_data["department"] if form.is_valid() else ""
    try:
        take_part(**who(request), assessment=kept, department=department)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("diagnosis:assessment", pk=pk)
    page = _page(request, kept)
    if page.next_part and "stay" not in request.POST:
        return redirect("diagnosis:part", pk=pk, section=page.next_part)
    return redirect("diagnosis:assessment", pk=pk)


@require_http_methods(EDITS)
@login_required
def part(request: HttpRequest, pk: int, section: str) -> HttpResponse:
    """The questions of a part, for somebody who takes part."""
    kept, place = found(request, pk, ANSWER)
    mine = _mine(request, kept)
    if mine is None or mine.answering.state != "open" or not kept.is_open:
        return redirect("diagnosis:assessment", pk=pk)
    page = _part_or_404(mine, section)
    if request.method != "POST":
        return _render(request, kept, place, page)
    posted = {name: request.POST.getlist(name) for name in request.POST}
    try:
        saved = save_part(
            **who(request),
            participation=mine,
            section=section,
            posted=posted,
            seen=request.POST.get("seen:", ""),
            done=request.POST.get("go:") == "on",
            version=_number(request.POST.get("version:", "")),
        )
    except StaleError as error:
        stale = stale_of(mine.answering, section, error.current, posted)
        again = _part_or_404(mine, section, posted)
        return _render(request, kept, place, again, error=error, stale=stale)
    except HouseError as error:
        return _render(request, kept, place, _part_or_404(mine, section, posted), error=error)
    mine.answering = saved.answering
    if saved.problems:
        again = part_page(mine, section, posted=posted, problems=saved.problems) or page
        return _render(request, kept, place, again, status=422)
    return _onward(request, kept, mine, section, saved)


def _onward(
    request: HttpRequest, kept: Assessment, mine: Participation, section: str, saved: Saved
) -> HttpResponse:
    home = redirect("diagnosis:assessment", pk=kept.pk)
    if saved.moved:
        messages.warning(request, _("The questionnaire was changed while you wrote. Your answers are kept."))
        return home
    if request.POST.get("go:") != "on":
        messages.success(request, _("Saved. You can go on at any time."))
        return home
    if saved.opened:
        messages.info(request, _("Your answers opened another question in this part."))
        return redirect("diagnosis:part", pk=kept.pk, section=section)
    after = _part_or_404(mine, section).section.after
    return redirect("diagnosis:part", pk=kept.pk, section=after) if after else home


@require_POST
@login_required
def done(request: HttpRequest, pk: int) -> HttpResponse:
    """The officer is done, or goes on after all."""
    kept, _place = found(request, pk, ANSWER)
    mine = _mine(request, kept)
    if mine is None:
        raise Http404("There is no answer of yours.")
    try:
        if "again" in request.POST:
            change_again(**who(request), participation=mine)
        else:
            hand_in(**who(request), participation=mine)
            messages.success(request, _("Your answer counts. You can change it until the round is closed."))
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("diagnosis:assessment", pk=pk)


def _page(request: HttpRequest, kept: Assessment) -> RoundPage:
    language = (get_language() or "en").partition("-")[0]
    return round_page(kept, request.user.pk, language, timezone.localdate())


def _mine(request: HttpRequest, kept: Assessment) -> Participation | None:
    rows = kept.participations.select_related("answering__collection__version")
    mine = rows.filter(person=request.user.pk).first()
    if mine is not None:
        mine.assessment = kept
    return mine


def _part_or_404(mine: Participation, section: str, posted: dict[str, list[str]] | None = None) -> PartPage:
    page = part_page(mine, section, posted=posted)
    if page is None:
        raise Http404("This part is not asked.")
    return page


def _render(
    request: HttpRequest,
    kept: Assessment,
    place: Workspace,
    page: PartPage,
    *,
    error: HouseError | None = None,
    stale: object = (),
    status: int = 200,
) -> HttpResponse:
    context = {
        **frame_of(request, kept, place),
        "page": page,
        "error": error,
        "stale": stale,
        "may_ask": may(request.viewer, ANSWER, place),  # type: ignore[attr-defined]
    }
    return render(request, "diagnosis/part.html", context, status=422 if error else status)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
