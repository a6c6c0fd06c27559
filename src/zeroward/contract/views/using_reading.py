"""Taking over what was confirmed into the city's own inventory, plan and investment plan."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.contract.domain.contract_files import place_of_file
from zeroward.contract.importers.reading_seed import seed_inventory, seed_investment, seed_plan
from zeroward.contract.models import ContractFile
from zeroward.contract.queries.reading_page import reading_page
from zeroward.contract.queries.reading_targets import SeedTarget, seed_targets
from zeroward.contract.queries.readings import file_for
from zeroward.contract.reading_rules import READ_FILES
from zeroward.contract.views.finding import EDITS
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may


@require_http_methods(EDITS)
@login_required
def reading_use(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose where it goes; the room's own page then shows line by line what would happen."""
    viewer = request.viewer  # type: ignore[attr-defined]
    file = file_for(viewer, pk)
    if not may(viewer, READ_FILES, place_of_file(file)):
        raise PermissionDenied
    targets = seed_targets(file, viewer)
    if request.method == "POST":
        chosen = next((one for one in targets if one.key == request.POST.get("target")), None)
        if chosen is None:
            messages.error(request, _("There is no such choice."))
        else:
            try:
                return redirect(_dry_run(request, file, chosen))
            except HouseError as error:
                messages.error(request, f"{error.message} {error.remedy}".strip())
        return redirect("contract:reading-use", pk=pk)
    context = {
        "file": file,
        "targets": targets,
        "page": reading_page(file),
        "crumbs": [
            (_("Contracts that were read"), reverse("contract:read-contracts")),
            (file.title, reverse("contract:reading", args=[pk])),
        ],
        "station": "commit",
        "stations_done": (),
    }
    return render(request, "contract/readings/use.html", context)


def _dry_run(request: HttpRequest, file: ContractFile, target: SeedTarget) -> str:
    """Keep the dry run; the address of its report."""
    if target.plan is not None:
        run = seed_plan(**who(request), file=file, plan=target.plan)
        return reverse("plan:import-report", args=[target.plan.pk, run.pk])
    if target.inventory is not None:
        run = seed_inventory(**who(request), file=file, inventory=target.inventory)
        return reverse("inventory:import-report", args=[target.inventory.pk, run.pk])
    if target.investment is None:
        raise Http404("There is no such record.")
    run = seed_investment(**who(request), file=file, investment=target.investment)
    return reverse("finance:import-report", args=[target.investment.plan_id, run.pk])
