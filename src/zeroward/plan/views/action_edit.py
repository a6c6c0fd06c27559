"""Entering and changing an action, one part of its sheet at a time."""

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.validators import validate_slug
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.workspaces import Workspace
from zeroward.inventory.queries.history import as_text
from zeroward.plan.domain.actions import save_action, sheet_of
from zeroward.plan.domain.errors import InvalidPartError, StaleError
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.forms.effect import EffectForm
from zeroward.plan.forms.impact import ImpactForm
from zeroward.plan.forms.outline import NewActionForm, OutlineForm
from zeroward.plan.forms.promise import PromiseForm
from zeroward.plan.forms.rows import KINDS, RowsForm
from zeroward.plan.models import Action, LibraryAction, Plan
from zeroward.plan.queries.action_history import field_name
from zeroward.plan.queries.action_links import found_links, links_shown
from zeroward.plan.queries.model_choices import category_words
from zeroward.plan.queries.similar_actions import LONG_WORD
from zeroward.plan.rules import EDIT
from zeroward.plan.views.actions import action_of
from zeroward.plan.views.finding import EDITS, found, frame_of

Form = Any
FORMS: Final[dict[str, Callable[..., Form]]] = {
    "outline": OutlineForm,
    "effect": EffectForm,
    "impact": ImpactForm,
    "promise": PromiseForm,
}
TEMPLATES: Final = {
    "effect": "plan/action_effect.html",
    "impact": "plan/action_impact.html",
    "links": "plan/action_links.html",
}
TITLES: Final[dict[str, str | Promise]] = {
    "outline": gettext_lazy("What it is"),
    "effect": gettext_lazy("How it works, and when"),
    "impact": gettext_lazy("Impact as estimated"),
    "steps": gettext_lazy("Steps"),
    "parties": gettext_lazy("Who takes part"),
    "costs": gettext_lazy("Costs and gains"),
    "links": gettext_lazy("Links"),
    "promise": gettext_lazy("A quick win"),
}
LEADS: Final[dict[str, str | Promise]] = {
    "outline": gettext_lazy("What you do not know yet can stay empty. Only a name is needed."),
    "effect": gettext_lazy(
        "With this the workbench computes what the action saves together with all others."
    ),
    "impact": gettext_lazy("What your studies state. These figures go into the sheet of the contract."),
    "steps": gettext_lazy("What happens first, who sees to it, and by when."),
    "parties": gettext_lazy("Who is responsible, who works with them, and who is addressed."),
    "costs": gettext_lazy("One line for each payer. Amounts are never negative: a saving is a saved cost."),
    "links": gettext_lazy("Materials and services that help, and what other cities do."),
    "promise": gettext_lazy("People who were asked see here what they were promised, and what became of it."),
}


@require_http_methods(EDITS)
@login_required
def action_new(request: HttpRequest, pk: int) -> HttpResponse:
    """A new action: a name is enough. `from` names an action of the library to begin with."""
    plan, place = _writer(request, pk)
    base = _begin(request.GET.get("from", "")) or Sheet(name="")
    form = NewActionForm(request.POST or None, plan=plan, base=base)
    if request.method == "POST" and form.is_valid():
        made = _save(request, plan, form, None)
        if made is not None:
            messages.success(request, _("The action is in the list. Say next how it works."))
            return redirect("plan:action", pk=pk, action=made.pk)
    context = {**frame_of(plan, place), "form": form, "begun": base.library_key}
    return render(request, "plan/action_new.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def action_edit(request: HttpRequest, pk: int, action: int, part: str) -> HttpResponse:
    """Change one part. A stale save shows what stands there now beside what was written."""
    if part not in TITLES:
        raise Http404("The sheet has no such part.")
    plan, place = _writer(request, pk)
    kept = action_of(plan, action)
    base = sheet_of(kept)
    form = _form(part, request.POST if request.method == "POST" else None, plan, base, kept.lock)
    stale: list[tuple[str, str, str]] = []
    if request.method == "POST" and form.is_valid():
        try:
            if _save(request, plan, form, kept) is not None:
                messages.success(request, _("Saved."))
                return redirect(f"{_page_of(plan, kept)}#{part}")
        except StaleError as error:
            stale = _beside(error, form)
            data = request.POST.copy()
            data["lock"] = str(error.lock)
            form = _form(part, data, plan, base, error.lock)
            form.is_valid()
            form.add_error(None, str(error))
    context = {
        **frame_of(plan, place),
        "form": form,
        "part": part,
        "title": TITLES[part],
        "lead": LEADS[part],
        "action": kept,
        "stale": stale,
        "word": KINDS[part].word if part in KINDS else "",
        **(_search(request, base) if part == "links" else {}),
        **({"categories": category_words(plan)} if part == "effect" else {}),
    }
    return render(request, _template(part), context, status=422 if form.errors else 200)


def _form(part: str, data: Any, plan: Plan, base: Sheet, lock: int) -> Form:
    if part in KINDS:
        return RowsForm(data, plan=plan, base=base, lock=lock, part=part)
    return FORMS[part](data, plan=plan, base=base, lock=lock)


def _template(part: str) -> str:
    usual = "plan/action_rows.html" if part in KINDS else "plan/action_part.html"
    return TEMPLATES.get(part, usual)


def _save(request: HttpRequest, plan: Plan, form: Form, kept: Action | None) -> Action | None:
    """The saved action; None when it was refused, which then stands in the form. Raises StaleError."""
    try:
        return save_action(**who(request), plan=plan, sheet=form.sheet(), action=kept, lock=form.seen)
    except InvalidPartError as error:
        form.show(error.problems)
    except StaleError:
        raise
    except HouseError as error:
        form.add_error(None, str(error))
    return None


def _writer(request: HttpRequest, pk: int) -> tuple[Plan, Workspace]:
    plan, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return plan, place


def _page_of(plan: Plan, kept: Action) -> str:
    return str(redirect("plan:action", pk=plan.pk, action=kept.pk).url)


def _beside(error: StaleError, form: Form) -> list[tuple[str, str, str]]:
    return [
        (field_name(name), _told(there), _told(mine))
        for name, there, mine in form.beside(dict(error.current))
    ]


def _told(value: Any) -> str:
    """Rows as their texts; plain values as text."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "; ".join(", ".join(as_text(part) for part in row.values() if as_text(part)) for row in value)
    return as_text(value)


def _search(request: HttpRequest, base: Sheet) -> dict[str, Any]:
    """What could be linked: by the words of the search, or by those of the action's name."""
    words = request.GET.get("q", "")[:200].strip()
    taken = [(row.kind, row.target) for row in base.links or ()]
    return {
        "q": words,
        "found": found_links(words or base.name, taken, shortest=3 if words else LONG_WORD),
        "there": links_shown([row.values() for row in base.links or ()]),
    }


def _begin(key: str) -> Sheet | None:
    known = validate_slug.regex.match(key[:80])
    one = LibraryAction.objects.filter(key=key[:80], is_retired=False).first() if known else None
    if one is None:
        return None
    return Sheet(
        name=one.served("name").body[:200],
        description=one.served("description").body,
        kind=one.kind,
        field=one.field,
        lever=one.lever,
        library_key=one.key,
        source_text=one.source_text,
    )
