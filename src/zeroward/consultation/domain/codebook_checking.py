"""What is wrong with a codebook: every fault at once, each with its place and what to do.

A codebook that goes in a circle is never kept: codes could not be drawn as a tree, nor their shares added up.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from django.utils.translation import gettext as _

from zeroward.consultation.domain.codebook_content import Content
from zeroward.core.problems import Problem
from zeroward.methods.coding.concordance import stems_of

MOST_CODES: Final = 300
KEY: Final = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})?")
COLOURS: Final = frozenset({"", "1", "2", "3", "4", "5", "6", "7"})


def problems_of(content: Content) -> list[Problem]:
    """Faults for which a content is refused, in the order of its codes."""
    return [*_size(content), *_keys(content), *_names(content), *_parents(content), *_phrases(content)]


def open_points(content: Content, before: Content | None) -> list[Problem]:
    """What is missing before a version can be used: at least one code, and the way of every code before it."""
    found = list(_lost(content, before)) if before is not None else []
    if not content.codes:
        found.append(Problem("codes", _("There is no code yet."), _("Add the first one.")))
    return found


def circles_of(parents: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Every circle of a tree's upward links, each once, from its first key on."""
    found: list[tuple[str, ...]] = []
    done: set[str] = set()
    for start in parents:
        way: list[str] = []
        at = start
        while at and at in parents and at not in done and at not in way:
            way.append(at)
            at = parents[at]
        if at in way:
            circle = way[way.index(at) :]
            first = circle.index(min(circle))
            found.append((*circle[first:], *circle[:first]))
        done.update(way)
    return found


def _size(content: Content) -> Iterator[Problem]:
    if len(content.codes) > MOST_CODES:
        yield Problem(
            "codes",
            _("There are %(number)s codes.") % {"number": len(content.codes)},
            _("At most %(most)s can be told apart by anybody.") % {"most": MOST_CODES},
        )


def _keys(content: Content) -> Iterator[Problem]:
    for key, times in Counter(content.keys()).items():
        place = f"codes.{key}.key"
        if not KEY.fullmatch(key) or len(key) > 80:
            yield Problem(
                place,
                _("“%(key)s” cannot be a key.") % {"key": key[:80]},
                _("Use lower-case letters, digits, hyphens and full stops, for example public-transport."),
            )
        if times > 1:
            yield Problem(
                place,
                _("The key “%(key)s” stands twice.") % {"key": key},
                _("Give each code a key of its own."),
            )


def _names(content: Content) -> Iterator[Problem]:
    for code in content.codes:
        if not any(code.name.values()):
            yield Problem(
                f"codes.{code.key}.name",
                _("The code “%(key)s” has no name.") % {"key": code.key},
                _("Write it in one language at least."),
            )
        for lang in (*code.name, *code.definition):
            if not LANGUAGE.fullmatch(lang):
                yield Problem(
                    f"codes.{code.key}.name",
                    _("“%(lang)s” is no language.") % {"lang": lang[:20]},
                    _("Write its code, for example de or pt-br."),
                )
        if code.colour not in COLOURS:
            yield Problem(
                f"codes.{code.key}.colour",
                _("There is no such colour."),
                _("Choose one from the list."),
            )


def _parents(content: Content) -> Iterator[Problem]:
    parents = {code.key: code.parent for code in content.codes}
    for code in content.codes:
        if code.parent and code.parent not in parents:
            yield Problem(
                f"codes.{code.key}.parent",
                _("“%(code)s” lies under “%(parent)s”, which is not in the codebook.")
                % {"code": code.key, "parent": code.parent},
                _("Add the parent, or move the code."),
            )
    for circle in circles_of(parents):
        yield Problem(
            f"codes.{circle[0]}.parent",
            _("The codebook goes in a circle: %(codes)s.") % {"codes": " → ".join((*circle, circle[0]))},
            _("Move one of these codes to the top."),
        )


def _phrases(content: Content) -> Iterator[Problem]:
    known = set(content.keys())
    for row in content.phrases:
        place = f"codes.{row.code}.phrases"
        if row.code not in known:
            yield Problem(
                place,
                _("There are words for “%(code)s”, which is not in the codebook.") % {"code": row.code},
                _("Add the code, or take the words out."),
            )
        if not LANGUAGE.fullmatch(row.lang):
            yield Problem(place, _("“%(lang)s” is no language.") % {"lang": row.lang[:20]})
        for phrase in row.phrases:
            if not stems_of(phrase, row.lang):
                yield Problem(
                    place,
                    _("“%(phrase)s” holds no word.") % {"phrase": phrase[:60]},
                    _("Write words, one entry a line."),
                )


def _lost(content: Content, before: Content) -> Iterator[Problem]:
    """Codes of the version before of which nobody knows where they went, and ways that lead nowhere."""
    here, there = set(content.keys()), set(before.keys())
    for key in before.keys():  # noqa: SIM118 (a method of ours, in the order of the codebook)
        if key not in here and key not in content.successors:
            yield Problem(
                f"successors.{key}",
                _("Nothing says what became of “%(code)s”.") % {"code": key},
                _("Name its successors, or say that it has none."),
            )
    for old, new in content.successors.items():
        strange = [key for key in new if key not in here]
        if old not in there:
            yield Problem(
                f"successors.{old}",
                _("“%(code)s” was not in the version before.") % {"code": old},
                _("Take it out."),
            )
        if strange:
            yield Problem(
                f"successors.{old}",
                _("“%(code)s” goes to %(codes)s, which is not in this version.")
                % {"code": old, "codes": ", ".join(strange)},
                _("Choose codes of this version."),
            )
