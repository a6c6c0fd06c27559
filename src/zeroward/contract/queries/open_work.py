"""What the contracts of a person's cities leave to do, and what can be searched in them, over all cities at once."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext

from zeroward.contract.models import ContractComment, ContractTask, ModuleContent
from zeroward.contract.queries.access import readable_contracts
from zeroward.contract.rules import COMMENT, EDIT
from zeroward.core.permissions import may
from zeroward.core.private_search import EntryReader, PrivateEntry
from zeroward.core.queries.together import Part, Row, Rows, part
from zeroward.core.scope import Scope
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces

SHARING: Final = "contract.contracts"
MOST: Final = 40
AHEAD: Final = datetime.timedelta(days=60)
"""Sections that are due later are no task yet."""


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    """Tasks for the person or for the team, sections that are due, comments."""
    places = workspaces(scope for scope in viewer.scopes if scope.startswith("city:"))
    edits = [scope for scope, place in places.items() if may(viewer, EDIT, place)]
    inside = [scope for scope, place in places.items() if may(viewer, COMMENT, place)]
    mine = Q(who=viewer.user_id) | Q(who=None, contract__scope__in=edits)
    tasks = ContractTask.objects.filter(mine, contract__scope__in=inside, done_at=None)
    sections = ModuleContent.objects.filter(
        contract__scope__in=edits,
        responsible=viewer.user_id,
        is_ready=False,
        due__lte=timezone.localdate() + AHEAD,
    )
    comments = ContractComment.objects.filter(contract__scope__in=edits, settled_at=None)
    return {
        "tasks": part(tasks, "pk", "title", "due", "who_id", "contract_id", "contract__scope", "module"),
        "sections": part(sections, "module", "due", "contract_id", "contract__title", "contract__scope"),
        "comments": part(comments, "contract_id", "contract__title", "contract__scope"),
    }


def _make(viewer: Viewer, rows: Rows) -> Iterable[OpenTask]:
    for row in list(rows["tasks"])[:MOST]:
        yield OpenTask(
            str(row["title"]),
            _module_url(row["contract_id"], row["module"]),
            str(row["contract__scope"]),
            row["due"],
            gettext_lazy("task of a contract"),
            "contract",
            mine=row["who_id"] == viewer.user_id,
        )
    for row in list(rows["sections"])[:MOST]:
        yield OpenTask(
            f"{row['contract__title']}: {row['module']}",
            _module_url(row["contract_id"], row["module"]),
            str(row["contract__scope"]),
            row["due"],
            gettext_lazy("section of a contract"),
            "contract",
            mine=True,
        )
    yield from _comments(rows["comments"])


contract_tasks = TaskReader(_parts, _make)


def _comments(rows: Iterable[Row]) -> Iterable[OpenTask]:
    found = Counter(
        (str(row["contract__title"]), row["contract_id"], str(row["contract__scope"])) for row in rows
    )
    for (title, pk, scope), count in sorted(found.items()):
        said = ngettext("%(contract)s: one open comment", "%(contract)s: %(count)d open comments", count)
        yield OpenTask(
            said % {"contract": title, "count": count},
            reverse("contract:contract", args=[pk]),
            scope,
            None,
            gettext_lazy("comment"),
            "contract",
        )


def _entry_parts(viewer: Viewer) -> Mapping[str, Part]:
    return {"contracts": part(readable_contracts(viewer).select_related(None), "pk", "title", "scope")}


def _entries(rows: Rows) -> Iterable[PrivateEntry]:
    for row in rows["contracts"]:
        url = reverse("contract:contract", args=[row["pk"]])
        yield PrivateEntry(str(row["title"]), "", url, gettext_lazy("contract"), str(row["scope"]))


contract_entries = EntryReader(_entry_parts, _entries)


def contracts_url(scope: Scope) -> str:
    return reverse("contract:contracts", args=[scope])


def _module_url(contract: object, module: object) -> str:
    if module:
        return reverse("contract:module", args=[contract, module])
    return reverse("contract:contract", args=[contract])


def responsibilities(scope: str, user_id: int) -> list[str]:
    """Modules and open tasks that hang on a person in this city. Two queries."""
    modules = ModuleContent.objects.filter(contract__scope=scope, responsible=user_id)
    tasks = ContractTask.objects.filter(contract__scope=scope, who=user_id, done_at=None)
    return [
        *(f"{title}: {module}" for title, module in modules.values_list("contract__title", "module")),
        *tasks.values_list("title", flat=True),
    ]
