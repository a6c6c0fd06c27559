"""A city's own structure beside the template, and national frameworks beside the contract."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.contract.domain.errors import StaleError
from zeroward.contract.domain.mapping import delete_mapped, save_demand, save_section
from zeroward.contract.forms.mapping import DemandForm, ModulesForm, SectionForm
from zeroward.contract.queries.content import template_for
from zeroward.contract.queries.mapping_page import alignment_page, structure_page
from zeroward.contract.rules import EDIT
from zeroward.contract.views.finding import EDITS, found, frame_of
from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may


@dataclass(frozen=True, slots=True)
class Mapped:
    """Sections or demands: the relation that holds them, their form and use case, their pages and words."""

    relation: str
    form: type[ModulesForm]
    save: Callable[..., Any]
    back: str
    new: str | Promise


SECTION = Mapped("own_sections", SectionForm, save_section, "own-structure", gettext_lazy("Add a section"))
DEMAND = Mapped("demands", DemandForm, save_demand, "alignment", gettext_lazy("Add a demand"))


@require_safe
@login_required
def own_structure(request: HttpRequest, pk: int) -> HttpResponse:
    """The city's sections, and which module each answers."""
    contract, place = found(request, pk)
    frame = frame_of(contract, place)
    context = {
        **frame,
        "page": structure_page(contract, frame["standing"]),
        "editing": contract.is_open and may(request.viewer, EDIT, place),  # type: ignore[attr-defined]
    }
    return render(request, "contract/own_structure.html", context)


@require_safe
@login_required
def alignment(request: HttpRequest, pk: int) -> HttpResponse:
    """What national frameworks ask for, and where the contract answers it."""
    contract, place = found(request, pk)
    editing = contract.is_open and may(request.viewer, EDIT, place)  # type: ignore[attr-defined]
    context = {
        **frame_of(contract, place),
        "page": alignment_page(contract),
        "editing": editing,
    }
    return render(request, "contract/alignment.html", context)


@require_http_methods(EDITS)
@login_required
def section(request: HttpRequest, pk: int, section: int | None = None) -> HttpResponse:
    """One section of the city's own structure."""
    return _edit(request, pk, SECTION, section)


@require_http_methods(EDITS)
@login_required
def demand(request: HttpRequest, pk: int, demand: int | None = None) -> HttpResponse:
    """One demand of a national framework."""
    return _edit(request, pk, DEMAND, demand)


def _edit(request: HttpRequest, pk: int, kind: Mapped, number: int | None) -> HttpResponse:
    contract, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = get_object_or_404(getattr(contract, kind.relation), pk=number) if number is not None else None
    template = template_for(contract)
    form = kind.form(request.POST or None, template=template, record=kept)
    if request.method == "POST" and kept is not None and "delete" in request.POST:
        return _delete(request, contract, kind, kept)
    if request.method == "POST" and form.is_valid():
        lock = form.cleaned_data["lock"] or 0
        try:
            kind.save(**who(request), contract=contract, row=form.row(), record=kept, lock=lock)  # type: ignore[attr-defined]
        except StaleError as error:
            data = request.POST.copy()
            data["lock"] = str(error.lock)
            form = kind.form(data, template=template, record=kept)
            form.add_error(None, str(error))
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect(f"contract:{kind.back}", pk=pk)
    context = {
        **frame_of(contract, place),
        "form": form,
        "kept": kept,
        "heading": str(kept) if kept is not None else str(kind.new),
        "back": f"contract:{kind.back}",
    }
    return render(request, "contract/mapped.html", context, status=422 if form.errors else 200)


def _delete(request: HttpRequest, contract: Any, kind: Mapped, kept: Any) -> HttpResponse:
    try:
        delete_mapped(**who(request), contract=contract, record=kept)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("It is deleted."))
    return redirect(f"contract:{kind.back}", pk=contract.pk)
