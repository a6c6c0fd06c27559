"""Changes of a questionnaire, one at a time: each gives the questionnaire as it is afterwards.

All of them work on plain data and read it again, so that nothing comes out that could not have been read from a file.
A key that is not there raises KeyError.
"""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.questions.definition import Definition
from zeroward.methods.questions.plain import as_plain, definition_from

Plain = dict[str, Any]
HEAD: Final = ("title", "intro", "thanks", "minutes", "languages", "origins")
_WORDS: Final = frozenset({"title", "intro", "thanks", "label", "help", "message", "origins"})
UP: Final = -1
DOWN: Final = 1


def with_head(definition: Definition, values: Mapping[str, Any]) -> Definition:
    """Other title, introduction, thanks, minutes, languages or origins. Texts in a language that goes are dropped."""
    plain = as_plain(definition) | {name: values[name] for name in HEAD if name in values}
    return definition_from(_only(plain, list(plain["languages"])))


def with_section(definition: Definition, key: str | None, values: Plain) -> Definition:
    """A section changed, or added at the end when `key` is None. Its questions stay; expressions are left alone."""
    plain = as_plain(definition)
    if key is None:
        plain["sections"].append({**values, "questions": []})
        return definition_from(plain)
    section = _section(plain, key)
    section.update({"title": {}, "intro": {}, "when": ""} | values)
    return definition_from(plain)


def without_section(definition: Definition, key: str) -> Definition:
    plain = as_plain(definition)
    plain["sections"].remove(_section(plain, key))
    return definition_from(plain)


def moved_section(definition: Definition, key: str, step: int) -> Definition:
    plain = as_plain(definition)
    _move(plain["sections"], _section(plain, key), step)
    return definition_from(plain)


def with_question(definition: Definition, section: str, key: str | None, values: Plain) -> Definition:
    """A question replaced by `values` (all of them), or added at the end of a section when `key` is None. With another
    section than its own it moves there."""
    plain = as_plain(definition)
    target = _section(plain, section)["questions"]
    if key is None:
        target.append(values)
        return definition_from(plain)
    home = _home(plain, key)["questions"]
    at = next(at for at, one in enumerate(home) if one["key"] == key)
    if home is target:
        home[at] = values
    else:
        del home[at]
        target.append(values)
    return definition_from(plain)


def without_question(definition: Definition, key: str) -> Definition:
    plain = as_plain(definition)
    questions = _home(plain, key)["questions"]
    questions[:] = [one for one in questions if one["key"] != key]
    return definition_from(plain)


def moved_question(definition: Definition, key: str, step: int) -> Definition:
    """One place up or down; past the end of its section it goes on into the next one."""
    plain = as_plain(definition)
    home = _home(plain, key)
    questions = home["questions"]
    question = next(one for one in questions if one["key"] == key)
    at = questions.index(question)
    if 0 <= at + step < len(questions):
        _move(questions, question, step)
        return definition_from(plain)
    beside = plain["sections"].index(home) + step
    if 0 <= beside < len(plain["sections"]):
        questions.remove(question)
        target = plain["sections"][beside]["questions"]
        target.insert(0 if step == DOWN else len(target), question)
    return definition_from(plain)


def _section(plain: Plain, key: str) -> Plain:
    found: Plain | None = next((one for one in plain["sections"] if one["key"] == key), None)
    if found is None:
        raise KeyError(key)
    return found


def _home(plain: Plain, key: str) -> Plain:
    """The section that a question stands in."""
    sections: list[Plain] = plain["sections"]
    for section in sections:
        if any(one["key"] == key for one in section["questions"]):
            return section
    raise KeyError(key)


def _move(listed: list[Any], one: Any, step: int) -> None:
    at = listed.index(one)
    listed.insert(max(0, at + step), listed.pop(at))


def _only(value: Any, languages: list[str], name: str = "") -> Any:
    """The data without texts in languages that are not listed; what other tools keep is left alone."""
    if isinstance(value, list):
        return [_only(one, languages, name) for one in value]
    if not isinstance(value, dict) or name == "extra":
        return value
    if name in _WORDS:
        return {language: text for language, text in value.items() if language in languages}
    return {inner: _only(one, languages, inner) for inner, one in value.items()}
