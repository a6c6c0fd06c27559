"""What differs between two versions, in words."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.ui.languages import own_name
from zeroward.methods.questions.differences import Difference, differences, same_question
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.queries.making.kinds import LABELS
from zeroward.questionnaires.queries.making.places import field_words
from zeroward.questionnaires.queries.reading import definition_of

CHANGES: Mapping[str, Promise] = {
    "added": gettext_lazy("added"),
    "removed": gettext_lazy("removed"),
    "moved": gettext_lazy("moved"),
    "changed": gettext_lazy("changed"),
}
LONGEST = 400


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """`where` is the key of a section or question, "" for the whole."""

    where: str
    what: str
    change: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A question of both versions whose answers can not simply be compared, and why."""

    key: str
    why: str


@dataclass(frozen=True, slots=True)
class Changes:
    lines: tuple[ChangeLine, ...]
    not_comparable: tuple[Kept, ...]


def changes_between(old: QuestionnaireVersion, new: QuestionnaireVersion) -> Changes:
    before, after = definition_of(old), definition_of(new)
    lines = tuple(_line(one) for one in differences(before, after))
    kept = []
    for question in after.questions:
        found = same_question(before, after, question.key)
        if found.there and not found.is_same:
            kept.append(Kept(question.key, _why(found.words, found.form, base=found.base)))
    return Changes(lines, tuple(kept))


def _why(words: tuple[str, ...], form: tuple[str, ...], *, base: bool) -> str:
    said = []
    if words:
        said.append(_("other words in %(languages)s") % {"languages": ", ".join(map(own_name, words))})
    if form:
        said.append(_("other answers possible: %(fields)s") % {"fields": ", ".join(map(field_words, form))})
    if base:
        said.append(_("asked of others"))
    return "; ".join(said)


def _line(one: Difference) -> ChangeLine:
    where = one.question or one.section
    field = field_words(one.field) if one.field else ""
    return ChangeLine(where, field, str(CHANGES[one.change]), _shown(one, one.before), _shown(one, one.after))


def _shown(one: Difference, value: Any) -> str:
    """A value as people read it."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if value is None or value in ("", (), {}):
        return ""
    if one.field == "kind":
        return str(LABELS.get(value, value))
    if one.change == "moved" and isinstance(value, int):
        return _("place %(number)d") % {"number": value}
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)[:LONGEST]
    return f"{value:g}" if isinstance(value, float) else str(value)[:LONGEST]
