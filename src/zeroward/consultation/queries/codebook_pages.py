"""What the pages of a codebook show: its codes, what changed between two versions, what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import get_language_info, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from zeroward.consultation.domain.codebook_checking import open_points
from zeroward.consultation.domain.codebook_content import content_of
from zeroward.consultation.domain.codebooks import before_of
from zeroward.consultation.models import Codebook, CodebookVersion
from zeroward.consultation.queries.codebooks import CodeSaid, codes_of, kernel, names
from zeroward.core.problems import Problem
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.coding import differences

CHANGES: Final[Mapping[str, str | Promise]] = {
    "added": gettext_lazy("new"),
    "dropped": gettext_lazy("gone"),
    "renamed": gettext_lazy("renamed"),
    "redefined": gettext_lazy("defined anew"),
    "moved": gettext_lazy("moved"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One version in the list of a codebook."""

    version: CodebookVersion
    codes: str
    rounds: int


@dataclass(frozen=True, slots=True)
class VersionPage:
    """One version: codes, each with its words by language. `points` is what is missing before a draft can be used,
    `languages` are those of its names."""

    version: CodebookVersion
    codes: list[tuple[CodeSaid, list[tuple[str, str]]]]
    points: list[Problem]
    languages: list[str]
    before: CodebookVersion | None
    headline: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed from one version to a later one. `split` names codes whose codings have to be read once more."""

    old: CodebookVersion
    new: CodebookVersion
    headline: str
    table: Table | None
    ways: Table
    split: list[str]


def lines_of(book: Codebook, *, drafts: bool) -> list[Line]:
    """The versions of a codebook, the newest first, with drafts or without; two queries."""
    return [
        Line(version, count_of(len(version.codes)), len(version.rounds.all()))
        for version in book.versions.prefetch_related("rounds").order_by("-order")
        if drafts or version.frozen
    ]


def count_of(number: int) -> str:
    return ngettext("%(number)s code", "%(number)s codes", number) % {"number": number}


def version_page(version: CodebookVersion, language: str) -> VersionPage:
    """One version in the reader's language."""
    content = content_of(version)
    before = earlier_of(version)
    words: dict[str, list[tuple[str, str]]] = {}
    for row in content.phrases:
        words.setdefault(row.code, []).append((row.lang, ", ".join(row.phrases)))
    return VersionPage(
        version,
        [(code, words.get(code.key, [])) for code in codes_of(version, language)],
        [] if version.frozen else open_points(content, before_of(version)),
        languages_of(version),
        before,
        _("%(title)s, version %(number)s: %(codes)s")
        % {
            "title": version.codebook.title,
            "number": version.number,
            "codes": count_of(len(version.codes)),
        },
    )


def languages_of(version: CodebookVersion) -> list[str]:
    """Languages in which a code has a name, the most complete first."""
    counted: dict[str, int] = {}
    for code in version.codes:
        for lang in code["name"]:
            counted[lang] = counted.get(lang, 0) + 1
    return sorted(counted, key=lambda lang: (-counted[lang], lang != "en", lang))


def language_name(code: str) -> str:
    """The language in the reader's language; its code when that is not known."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


def earlier_of(version: CodebookVersion) -> CodebookVersion | None:
    """The version before, None for the first."""
    return (
        CodebookVersion.objects.filter(codebook_id=version.codebook_id, order__lt=version.order)
        .order_by("-order")
        .first()
    )


def changes_between(old: CodebookVersion, new: CodebookVersion, language: str) -> Changes:
    """All changes, and the way of every code; `new` follows on `old` at once where ways are told."""
    found = differences(kernel(old, language), kernel(new, language))
    named = {**names(old, language), **names(new, language)}
    rows = [
        [
            named.get(one.key, one.key),
            CHANGES[one.change],
            _shown(one.before, named),
            _shown(one.after, named),
        ]
        for one in found
    ]
    columns = [Column(_("Code")), Column(_("Change")), Column(_("Before")), Column(_("After"))]
    table = Table(_("What changed"), columns, rows) if rows else None
    ways, split = _ways(old, new, language)
    return Changes(old, new, _headline(old, new), table, ways, split)


def _shown(text: str, named: Mapping[str, str]) -> str:
    """A name or definition as it is; the key of a parent by its name; a dash for nothing."""
    return named.get(text, text) or "–"


def _headline(old: CodebookVersion, new: CodebookVersion) -> str:
    before, after = len(old.codes), len(new.codes)
    if before == after:
        return _("%(codes)s before and after") % {"codes": count_of(after)}
    return _("From %(before)s to %(after)s") % {"before": count_of(before), "after": count_of(after)}


def _ways(old: CodebookVersion, new: CodebookVersion, language: str) -> tuple[Table, list[str]]:
    """Where each code went. A code of several successors is split: a person reads its passages once more."""
    before, after = names(old, language), names(new, language)
    rows, split = [], []
    for key, name in before.items():
        stated = new.successors.get(key)
        targets = stated if stated is not None else [key] if key in after else None
        if targets is None:
            told = _("not said")
        elif not targets:
            told = _("no successor")
        else:
            told = ", ".join(after.get(one, one) for one in targets)
        reading = _("carried over by itself")
        if targets is None:
            reading = _("not possible yet")
        elif len(targets) > 1:
            reading = _("read once more")
            split.append(name)
        rows.append([name, told, reading])
    columns = [Column(_("Code before")), Column(_("Becomes")), Column(_("Its codings"))]
    return Table(_("What becomes of codings"), columns, rows), split
