"""What differs between two versions of a questionnaire, and whether a question is still the same question."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final, Literal

from zeroward.methods.questions.definition import Choice, Definition, Question, Section
from zeroward.methods.questions.texts import texts_of

Change = Literal["added", "removed", "moved", "changed"]
_TEXTS: Final = frozenset({"label", "help", "message", "title", "intro"})
_PARTS: Final = frozenset({"key", "choices", "rows", "questions"})


@dataclass(frozen=True, slots=True)
class Difference:
    """`field` is "" for the whole section or question, "label.de" for a text, "choices.money" for a choice. `before`
    and `after` are texts, numbers, flags, or for "moved" the places counted from 1."""

    change: Change
    section: str
    question: str
    field: str
    before: Any = ""
    after: Any = ""


@dataclass(frozen=True, slots=True)
class SameQuestion:
    """Whether answers to a question can be compared between two versions. `words`: languages whose wording changed.
    `form`: fields that changed what can be answered. `base`: whether others are asked than before."""

    there: bool
    words: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    base: bool = False

    @property
    def is_same(self) -> bool:
        return self.there and not (self.words or self.form or self.base)


def differences(old: Definition, new: Definition) -> tuple[Difference, ...]:
    """Every difference, in the order of the new version; what was removed comes last."""
    return tuple(_differences(old, new))


def same_question(old: Definition, new: Definition, key: str) -> SameQuestion:
    """Whether the question asks the same of the same people."""
    before, after = old.question(key), new.question(key)
    if before is None or after is None:
        return SameQuestion(False)
    form = [
        name
        for name in ("kind", "low", "high", "step", "least", "most", "unit", "calculate")
        if getattr(before, name) != getattr(after, name)
    ]
    form += [
        name
        for name in ("choices", "rows")
        if [one.key for one in getattr(before, name)] != [one.key for one in getattr(after, name)]
    ]
    base = _squeezed(before.when) != _squeezed(after.when) or _section_when(old, key) != _section_when(
        new, key
    )
    return SameQuestion(True, _reworded(old, new, key), tuple(form), base)


def _reworded(old: Definition, new: Definition, key: str) -> tuple[str, ...]:
    """Languages of both in which question, help, choices or rows say something else; blanks do not count."""
    before, after = (
        {
            place.field: words
            for place, words in texts_of(one)
            if place.question == key and place.field != "message"
        }
        for one in (old, new)
    )
    both = [language for language in old.languages if language in new.languages]
    shared = [field for field in before if field in after]
    return tuple(
        language
        for language in both
        if any(
            _squeezed(before[field].get(language, "")) != _squeezed(after[field].get(language, ""))
            for field in shared
        )
    )


def _section_when(definition: Definition, key: str) -> str:
    return next(
        _squeezed(section.when)
        for section in definition.sections
        if any(one.key == key for one in section.questions)
    )


def _differences(old: Definition, new: Definition) -> Iterator[Difference]:
    for name in ("title", "intro", "thanks"):
        yield from _words(getattr(old, name), getattr(new, name), "", "", name)
    for name in ("minutes", "languages"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield Difference("changed", "", "", name, before, after)
    yield from _sections(old, new)
    yield from _questions(old, new)


def _sections(old: Definition, new: Definition) -> Iterator[Difference]:
    before = {one.key: one for one in old.sections}
    after = {one.key: one for one in new.sections}
    for key, place_before, place_after in _order(list(before), list(after)):
        yield Difference("moved", key, "", "", place_before, place_after)
    for key, section in after.items():
        if key not in before:
            yield Difference("added", key, "", "")
            continue
        yield from _fields(before[key], section, key, "")
    for key in before:
        if key not in after:
            yield Difference("removed", key, "", "")


def _questions(old: Definition, new: Definition) -> Iterator[Difference]:
    before, after = _placed(old), _placed(new)
    moved = {key: places for key, *places in _order(list(before), list(after))}
    for key, (section, question) in after.items():
        if key not in before:
            yield Difference("added", section, key, "")
            continue
        if key in moved or before[key][0] != section:
            places = moved.get(key, [before[key][0], section])
            yield Difference("moved", section, key, "", *places)
        yield from _fields(before[key][1], question, section, key)
        for name in ("choices", "rows"):
            yield from _choices(getattr(before[key][1], name), getattr(question, name), section, key, name)
    for key, (section, _question) in before.items():
        if key not in after:
            yield Difference("removed", section, key, "")


def _placed(definition: Definition) -> dict[str, tuple[str, Question]]:
    return {one.key: (section.key, one) for section in definition.sections for one in section.questions}


def _choices(
    old: Sequence[Choice], new: Sequence[Choice], section: str, question: str, name: str
) -> Iterator[Difference]:
    before, after = ({one.key: one for one in listed} for listed in (old, new))
    for key, place_before, place_after in _order(list(before), list(after)):
        yield Difference("moved", section, question, f"{name}.{key}", place_before, place_after)
    for key, choice in after.items():
        if key not in before:
            yield Difference("added", section, question, f"{name}.{key}")
        else:
            yield from _fields(before[key], choice, section, question, f"{name}.{key}.")
    for key in before:
        if key not in after:
            yield Difference("removed", section, question, f"{name}.{key}")


def _fields(old: Any, new: Any, section: str, question: str, prefix: str = "") -> Iterator[Difference]:
    """Differing entries of two sections, questions or choices of the same key."""
    kind: type[Section | Question | Choice] = type(new)
    for one in fields(kind):
        if one.name in _PARTS:
            continue
        before, after = getattr(old, one.name), getattr(new, one.name)
        if one.name in _TEXTS:
            yield from _words(before, after, section, question, prefix + one.name)
        elif before != after:
            yield Difference("changed", section, question, prefix + one.name, before, after)


def _words(
    old: Mapping[str, str], new: Mapping[str, str], section: str, question: str, field: str
) -> Iterator[Difference]:
    for language in dict.fromkeys((*new, *old)):
        before, after = old.get(language, ""), new.get(language, "")
        if before != after:
            yield Difference("changed", section, question, f"{field}.{language}", before, after)


def _order(before: list[str], after: list[str]) -> Iterator[tuple[str, int, int]]:
    """What stands elsewhere than before: all that is not on the longest run kept in order; with both places."""
    old_place = {key: at for at, key in enumerate(before)}
    both = [key for key in after if key in old_place]
    kept = set(_longest_run([old_place[key] for key in both]))
    for key in both:
        if old_place[key] not in kept:
            yield key, old_place[key] + 1, after.index(key) + 1


def _longest_run(places: list[int]) -> list[int]:
    """The longest increasing part of a list of different numbers."""
    best: list[list[int]] = []
    for place in places:
        at = next((at for at, run in enumerate(best) if run[-1] > place), len(best))
        run = [*(best[at - 1] if at else []), place]
        best[at : at + 1] = [run]
    return best[-1] if best else []


def _squeezed(text: str) -> str:
    return " ".join(text.split())
