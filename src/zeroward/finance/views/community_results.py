"""What a filled form of the calculator finds: for pages and for files."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.said import said
from zeroward.finance.exporters.community import Calculation, community_book, community_csv, community_json
from zeroward.finance.forms.community import CommunityForm
from zeroward.finance.queries.communities.page import community_page
from zeroward.finance.queries.communities.profiles import Profile
from zeroward.finance.queries.communities.reckoning import Reckoned, reckon
from zeroward.finance.queries.communities.rules import rules_of
from zeroward.finance.views.project_files import BOOK
from zeroward.methods.energy_sharing import scheme
from zeroward.methods.ghg.method import MethodError

FORMS: Final[dict[str, tuple[Callable[[Calculation], bytes], str]]] = {
    "xlsx": (community_book, BOOK),
    "csv": (community_csv, "text/csv; charset=utf-8"),
    "json": (community_json, "application/json"),
}
NAMES: Final = {"xlsx": _("Workbook (XLSX)"), "csv": _("Table (CSV)"), "json": _("JSON")}


def result_of(form: CommunityForm) -> dict[str, Any]:
    """Context of a page: the result, or what is wrong with it, and the rules. The form is valid."""
    terms = form.terms()
    context: dict[str, Any] = {"rules": rules_of(scheme(terms.scheme))}
    try:
        context["page"] = community_page(reckon(terms))
    except MethodError as error:
        context["problem"] = (said(str(error)), said(error.remedy))
    return context


def found_of(form: CommunityForm) -> Reckoned | None:
    """What it finds; None for bad input, or where the rules do not allow it."""
    if not form.is_valid():
        return None
    try:
        return reckon(form.terms())
    except MethodError:
        return None


def file_of(
    form: CommunityForm,
    kind: str,
    *,
    title: str,
    profiles: Sequence[Profile] = (),
    is_example: bool = False,
) -> HttpResponse:
    """A calculation as a file. Raises Http404 where there is none."""
    found = found_of(form)
    if kind not in FORMS or found is None:
        raise Http404("There is no such file.")
    write, media = FORMS[kind]
    content = write(Calculation(title, form.asked(), form.said(), found, profiles, is_example))
    response = HttpResponse(content, content_type=media)
    name = slugify(title)[:80] or "community"
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
