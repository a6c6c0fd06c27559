"""Energy communities of a visitor without an account: they stay in the session, and go when the visit ends."""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.finance.domain.communities import clean_title, with_profile

SESSION: Final = "finance_communities"
MOST_KEPT: Final = 6
MOST_PROFILES: Final = 3
"""In all: a session is read with every page."""


def visit_communities(session: Any) -> dict[str, dict[str, Any]]:
    """What this visit keeps, by key; what does not look like it is left out."""
    kept = session.get(SESSION)
    if not isinstance(kept, Mapping):
        return {}
    return {
        str(key): {"title": str(one["title"]), "asked": dict(one["asked"]), "profiles": dict(one["profiles"])}
        for key, one in kept.items()
        if isinstance(one, Mapping) and {"title", "asked", "profiles"} <= set(one)
    }


def keep_visit(
    session: Any, *, title: str, asked: Mapping[str, str], profiles: Mapping[str, Any] | None = None
) -> str:
    """Keep a calculation for this visit; gives its key. Raises ProblemsError, ConflictError for too many."""
    kept = visit_communities(session)
    if len(kept) >= MOST_KEPT:
        raise ConflictError(_("There are too many of these already."), remedy=_("Delete some first."))
    key = f"v-{secrets.token_hex(5)}"
    kept[key] = {"title": clean_title(title), "asked": dict(asked), "profiles": {}}
    if _count(kept) + len(profiles or {}) <= MOST_PROFILES:
        kept[key]["profiles"] = dict(profiles or {})
    session[SESSION] = kept
    return key


def change_visit(session: Any, key: str, *, title: str, asked: Mapping[str, str]) -> None:
    """Change what was asked. Raises ProblemsError, InvalidInputError when it is gone."""
    kept = visit_communities(session)
    found = _of(kept, key)
    found["title"], found["asked"] = clean_title(title), dict(asked)
    session[SESSION] = kept


def put_visit_profile(session: Any, key: str, *, row: str, name: str, values: Sequence[float]) -> None:
    """What was measured, in place of the shape. Raises as the others do."""
    kept = visit_communities(session)
    found = _of(kept, key)
    others = _count(kept) - len(found["profiles"])
    found["profiles"] = with_profile(found["profiles"], row, name, values, most=MOST_PROFILES - others)
    session[SESSION] = kept


def drop_visit_profile(session: Any, key: str, *, row: str) -> None:
    kept = visit_communities(session)
    _of(kept, key)["profiles"].pop(row, None)
    session[SESSION] = kept


def delete_visit(session: Any, key: str) -> None:
    """Forget it. Raises InvalidInputError when it is gone."""
    kept = visit_communities(session)
    _of(kept, key)
    del kept[key]
    session[SESSION] = kept


def _of(kept: dict[str, dict[str, Any]], key: str) -> dict[str, Any]:
    if key not in kept:
        raise InvalidInputError(
            _("It is not there any more."), remedy=_("Somebody deleted it. Add it anew if it is needed.")
        )
    return kept[key]


def _count(kept: Mapping[str, Mapping[str, Any]]) -> int:
    return sum(len(one["profiles"]) for one in kept.values())
