"""Where a term is used: every public text of the portfolio that names it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Served, Translatable
from zeroward.core.queries.texts import attach_texts
from zeroward.library.models import Term
from zeroward.library.queries.glossary import words_of
from zeroward.library.queries.public import (
    public_challenges,
    public_deep_dives,
    public_lessons,
    public_materials,
    public_placements,
)
from zeroward.library.queries.terms import Matcher, matcher_for


@dataclass(frozen=True, slots=True)
class Use:
    """A page that names the term."""

    kind: str | Promise
    code: str
    title: Served
    url: str


def uses_of(term: Term) -> list[Use]:
    """Challenges, materials (with what is said of them in a challenge), lessons and deep dives. Six queries."""
    challenges = list(public_challenges())
    materials = list(public_materials())
    placements = list(public_placements().only("material_id", "focus", "key_features", "source_lang"))
    lessons = list(public_lessons().exclude(text=""))
    dives = list(public_deep_dives())
    attach_texts(challenges, materials, placements, lessons, dives, [one.category for one in lessons])
    here = Namer(term)
    focused = {row.material_id for row in placements if here.names(row, "focus", "key_features")}
    found = [
        Use(_("Challenge"), one.code, one.served("title"), reverse("library:challenge", args=[one.code]))
        for one in challenges
        if here.names(one, "title", "summary", "key_challenges")
    ]
    found += [
        Use(_("Material"), "", one.served("title"), reverse("library:material", args=[one.key]))
        for one in sorted(materials, key=lambda one: one.title)
        if one.pk in focused or here.names(one, "title", "summary", "key_features")
    ]
    found += [
        Use(_("Lesson"), one.category.code, one.served("text"), reverse("library:lessons") + f"#{one.key}")
        for one in lessons
        if here.names(one, "text")
    ]
    found += [
        Use(_("Deep dive"), "", one.served("title"), reverse("library:deep-dive", args=[one.key]))
        for one in dives
        if here.names(one, "title", "summary", "steps")
    ]
    return found


class Namer:
    """Tells whether a record's texts name one term, in whatever language each text is served."""

    def __init__(self, term: Term) -> None:
        self._term = term
        self._matchers: dict[str, Matcher] = {}

    def names(self, record: Translatable, *fields: str) -> bool:
        return any(self._in(record.served(name)) for name in fields)

    def _in(self, text: Served) -> bool:
        lang = text.lang.split("-")[0]
        if lang not in self._matchers:
            self._matchers[lang] = matcher_for(tuple(words_of(self._term, lang)))
        return bool(text) and self._term.key in self._matchers[lang].keys_in(text.body)


def by_kind(uses: Iterable[Use]) -> list[tuple[str, Sequence[Use]]]:
    """The uses under their kind, in the order in which they come."""
    groups: dict[str, list[Use]] = {}
    for use in uses:
        groups.setdefault(str(use.kind), []).append(use)
    return list(groups.items())
