"""Where the actions of a city stand, and one action with all that was reported of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import city_place, who
from zeroward.core.permissions import may
from zeroward.core.problems import ProblemsError
from zeroward.core.scope import Scope
from zeroward.monitoring.domain.reports import StaleReportError, Told, report_actions, take_back_report
from zeroward.monitoring.forms.both_versions import differences
from zeroward.monitoring.forms.reports import ReasonForm, SingleReportForm
from zeroward.monitoring.models import ActionReport
from zeroward.monitoring.queries.action_page import action_page, actions_page
from zeroward.monitoring.queries.report_choices import barrier_choices, document_choices
from zeroward.monitoring.rules import REPORT
from zeroward.monitoring.views.finding import EDITS, asked_page, frame_of, place_for, tried
from zeroward.plan.queries.field_words import Difference


@require_safe
@login_required
def actions(request: HttpRequest, scope: Scope) -> HttpResponse:
    """All actions with where they stand, for the team and whoever may see the city's reports."""
    place = city_place(scope)
    page = actions_page(request.viewer, place, request.GET)  # type: ignore[attr-defined]
    if page is None:
        raise Http404("There is nothing for you here.")
    return render(request, "monitoring/actions.html", {**frame_of(place), "page": page})


@require_http_methods(EDITS)
@login_required
def action(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """One action: where it stands, how that came, and a new report."""
    place = city_place(scope)
    page = action_page(request.viewer, place, pk)  # type: ignore[attr-defined]
    if page is None:
        raise Http404("There is no such action.")
    form = stale = None
    stale_rows: list[Difference] = []
    if page.state is not None and may(request.viewer, REPORT, place):  # type: ignore[attr-defined]
        barriers = barrier_choices(request.viewer, place)  # type: ignore[attr-defined]
        documents = document_choices(request.viewer, place)  # type: ignore[attr-defined]
        form = SingleReportForm(
            request.POST or None, state=page.state, barriers=barriers, documents=documents
        )
        if request.method == "POST" and form.is_valid():
            try:
                told = report_actions(**who(request), place=place, rows=[form.row()])
            except ProblemsError as error:
                for one in error.problems:
                    form.show(one)
            except StaleReportError as error:
                stale, stale_rows = error, differences(form, error.current)
            except HouseError as error:
                form.add_error(None, str(error))
            else:
                _say(request, told)
                return redirect("monitoring:action", scope, pk)
    context = {
        **frame_of(place, (_("Actions"), reverse("monitoring:actions", args=[scope]))),
        "page": page,
        "form": form,
        "stale": stale,
        "stale_rows": stale_rows,
    }
    status = 422 if stale or (form is not None and form.errors) else 200
    return render(request, "monitoring/action.html", context, status=status)


@require_http_methods(EDITS)
@login_required
def report_take_back(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Take a report back, with a reason."""
    place = place_for(request, scope, REPORT)
    report = ActionReport.objects.filter(pk=pk, sheet__scope=str(scope), taken_back_at=None).first()
    if report is None:
        raise Http404("There is no such report.")
    back = (
        reverse("monitoring:action", args=[scope, report.action_id])
        if report.action_id
        else reverse("monitoring:actions", args=[scope])
    )
    form = ReasonForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: take_back_report(
            **who(request), place=place, report=report, reason=form.cleaned_data["reason"]
        ),
    ):
        messages.success(request, _("Taken back. The history keeps it."))
        return redirect(back)
    return asked_page(
        request,
        frame_of(place),
        form,
        h1=_("Take back the report on “%(action)s”?") % {"action": report.name},
        lead=_("It counts no more, and the one before stands again. The history keeps it with your reason."),
        button=_("Take it back"),
        danger=True,
        back=back,
    )


def _say(request: HttpRequest, told: Told) -> None:
    messages.success(request, _("The report is kept.") if told.kept else _("Nothing new was said."))
