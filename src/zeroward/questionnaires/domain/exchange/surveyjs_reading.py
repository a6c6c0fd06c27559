"""SurveyJS JSON as a questionnaire; what it cannot hold is a finding with its place."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.methods.questions.entries import LANGUAGE
from zeroward.questionnaires.domain.exchange.found import Findings, Reading
from zeroward.questionnaires.domain.exchange.naming import Keys, choice_keys, filled
from zeroward.questionnaires.domain.exchange.rest import with_rest
from zeroward.questionnaires.domain.exchange.saying import UnsayableError, all_and, said
from zeroward.questionnaires.domain.exchange.surveyjs_saying import from_surveyjs
from zeroward.questionnaires.domain.exchange.telling import tell_rest

KINDS: Final = {
    "html": "note", "text": "text", "comment": "long_text", "boolean": "yes_no", "radiogroup": "one", "dropdown": "one",
    "checkbox": "many", "tagbox": "many", "ranking": "ranking", "rating": "scale", "matrix": "grid", "file": "file",
    "expression": "calculated", "buttongroup": "one",
}  # fmt: skip
INPUTS: Final = {
    "number": "decimal", "range": "decimal", "date": "date", "email": "email", "text": "text", "tel": "text",
    "url": "text",
}  # fmt: skip
GROUPS: Final = ("panel", "flowpanel")
SURVEY: Final = frozenset((
    "title", "description", "completedHtml", "pages", "elements", "questions", "locale", "zw_key", "zw_rest",
))  # fmt: skip
PAGE: Final = frozenset(
    ["name", "title", "description", "visibleIf", "elements", "questions", "type", "zw_rest"]
)
ELEMENT: Final = frozenset((
    "type", "name", "title", "html", "description", "isRequired", "visibleIf", "expression", "inputType",
    "choicesOrder", "min", "max", "step", "rateMin", "rateMax", "rateStep", "minSelectedChoices",
    "maxSelectedChoices", "maxLength", "valueTrue", "valueFalse", "choices", "columns", "rows", "cellType",
    "validators", "showOtherItem", "hasOther", "otherText", "showNoneItem", "hasNone", "noneText", "zw_rest",
    "titleLocation", "startWithNewLine", "state",
))  # fmt: skip
DEEPEST: Final = 20
_BRACES: Final = re.compile(r"\{([^{}$]+)\}")


def read_surveyjs(data: Mapping[str, Any]) -> Reading:
    """The questionnaire of the JSON."""
    return _Reader(data).reading()


class _Reader:
    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data, self.found, self.keys = data, Findings(), Keys()
        locale = data.get("locale")
        self.first = locale if isinstance(locale, str) and LANGUAGE.fullmatch(locale) else "en"
        self.languages = {self.first: None}
        self.names: dict[str, str] = {}
        self.kinds: dict[str, str] = {}
        self.places: dict[str, str] = {}
        self.rest: dict[str, Any] = {}
        self.pages = self._pages()
        for at, page in enumerate(self.pages):
            self._name(page, f"page{at + 1}")
            for element in _all_elements(page, 0):
                self._name(element, "question")

    def _pages(self) -> list[Mapping[str, Any]]:
        pages = self.data.get("pages")
        if isinstance(pages, list):
            return [one for one in pages if isinstance(one, Mapping)]
        elements = self.data.get("elements") or self.data.get("questions")
        return [{"name": "page1", "title": self.data.get("title"), "elements": elements}] if elements else []

    def _name(self, part: Mapping[str, Any], instead: str) -> None:
        name = str(part.get("name") or instead)
        key = self.keys.key(name)
        self.names.setdefault(name, key)
        self.places[key] = name
        if key != name:
            message = _("The name “%(name)s” cannot be a key here; it is called %(key)s now.")
            self.found.add(name[:100], message % {"name": name[:60], "key": key}, name=key)
        self.kinds[key] = self._kind(part)

    def _kind(self, part: Mapping[str, Any]) -> str:
        kind = KINDS.get(str(part.get("type")), "")
        if kind == "text":
            return INPUTS.get(str(part.get("inputType") or "text"), "text")
        return "grid_many" if kind == "grid" and part.get("cellType") == "checkbox" else kind

    def reading(self) -> Reading:
        sections = [self._section(page) for page in self.pages]
        head = {
            "title": self._words(self.data.get("title")),
            "intro": self._words(self.data.get("description")),
            "thanks": self._words(self.data.get("completedHtml")),
        }
        self._left_out(self.data, SURVEY, _("questionnaire"))
        raw = {
            "key": Keys().key(str(self.data.get("zw_key") or "form")),
            **filled(head),
            "sections": sections,
        }
        raw["languages"] = list(self.languages)
        self.rest[""] = self.data.get("zw_rest") or []
        changed, gone = with_rest(raw, self.rest)
        tell_rest(self.found, "zw_rest", changed, gone)
        return Reading("surveyjs", raw, tuple(self.found.found), self.places)

    def _section(self, page: Mapping[str, Any]) -> dict[str, Any]:
        key = self._key(page)
        head = {
            "key": key,
            "title": self._words(page.get("title")),
            "intro": self._words(page.get("description")),
            "when": self._expression(page, "visibleIf", key),
        }
        self._left_out(page, PAGE, key)
        self.rest[key] = page.get("zw_rest") or []
        return filled(head) | {"questions": list(self._questions(page, [], 0))}

    def _key(self, part: Mapping[str, Any]) -> str:
        return self.names.get(str(part.get("name")), "") or next(
            (key for key, name in self.places.items() if name == str(part.get("name") or "page1")), "page1"
        )

    def _questions(
        self, part: Mapping[str, Any], conditions: list[str], depth: int
    ) -> Iterator[dict[str, Any]]:
        for element in _elements(part):
            kind = str(element.get("type"))
            if kind in GROUPS and depth < DEEPEST:
                message = _("A panel becomes part of its page; its condition goes to its questions.")
                self.found.add(str(element.get("name"))[:100], message)
                own = self._expression(element, "visibleIf", self._key(element))
                yield from self._questions(element, [*conditions, own], depth + 1)
            elif self.kinds.get(self._key(element)):
                yield self._question(element, conditions)
            else:
                message = _(
                    "An element of the type “%(type)s” has no place in a questionnaire here; it is left out."
                )
                remedy = _("Ask for it with another type.")
                self.found.add(str(element.get("name"))[:100], message % {"type": kind[:60]}, remedy)

    def _question(self, one: Mapping[str, Any], conditions: list[str]) -> dict[str, Any]:
        key = self._key(one)
        kind = self.kinds[key]
        made: dict[str, Any] = {
            "key": key,
            "kind": kind,
            "label": self._words(one.get("html") if kind == "note" else one.get("title")),
            "help": self._words(one.get("description")),
            "required": one.get("isRequired") is True,
            "when": all_and([*conditions, self._expression(one, "visibleIf", key)]),
            "shuffled": one.get("choicesOrder") == "random",
        }
        if kind == "calculated":
            made["calculate"] = self._expression(one, "expression", key)
        made |= self._bounds(one, kind)
        if kind in ("one", "many", "ranking"):
            made["choices"] = [*self._items(one, "choices", key), *self._further(one)]
        if kind in ("grid", "grid_many"):
            made |= {"choices": self._items(one, "columns", key), "rows": self._items(one, "rows", key)}
        self._validators(one, key, made)
        self._left_out(one, ELEMENT, key)
        self.rest[key] = one.get("zw_rest") or []
        return filled(made)

    def _bounds(self, one: Mapping[str, Any], kind: str) -> dict[str, Any]:
        names = {"low": "min", "high": "max", "step": "step"} if kind in ("integer", "decimal") else {}
        if kind == "scale":
            names = {"low": "rateMin", "high": "rateMax", "step": "rateStep"}
        if kind in ("many", "ranking"):
            names = {"least": "minSelectedChoices", "most": "maxSelectedChoices"}
        if kind in ("text", "long_text"):
            names = {"most": "maxLength"}
        return {ours: one[theirs] for ours, theirs in names.items() if _is_number(one.get(theirs))}

    def _items(self, one: Mapping[str, Any], field: str, own: str) -> list[dict[str, Any]]:
        items, keys, made = one.get(field), choice_keys(), []
        for item in items if isinstance(items, list) else ():
            table = item if isinstance(item, Mapping) else {"value": item}
            value = str(table.get("value", table.get("name", "")))
            key = keys.key(value)
            if key != value:
                message = _("The choice “%(name)s” is called %(key)s now; conditions that name it do not.")
                words = {"name": value[:60], "key": key}
                self.found.add(own, message % words, _("Look at its conditions."), key)
            label = self._words(table.get("text"))
            choice = {
                "key": key,
                "label": label if label or "zw_key" in self.data else {self.first: value},
                "when": self._expression(table, "visibleIf", own),
                "asks": table.get("showCommentArea") is True,
                "exclusive": table.get("isExclusive") is True,
            }
            made.append(filled(choice))
        return made

    def _further(self, one: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        if one.get("showOtherItem") is True or one.get("hasOther") is True:
            yield {"key": "other", "label": self._words(one.get("otherText") or "Other"), "asks": True}
        if one.get("showNoneItem") is True or one.get("hasNone") is True:
            yield {"key": "none", "label": self._words(one.get("noneText") or "None"), "exclusive": True}

    def _validators(self, one: Mapping[str, Any], key: str, made: dict[str, Any]) -> None:
        validators = one.get("validators")
        for at, validator in enumerate(validators if isinstance(validators, list) else ()):
            table = validator if isinstance(validator, Mapping) else {}
            text = self._expression(table, "expression", key) if table.get("type") == "expression" else ""
            if at == 0 and text:
                made |= {"check": text, "message": self._words(table.get("text"))}
            else:
                message = _("A check of the type “%(type)s” is left out.") % {
                    "type": str(table.get("type"))[:40]
                }
                self.found.add(key, message, _("Write it as a condition here."), key)

    def _expression(self, part: Mapping[str, Any], field: str, own: str) -> str:
        text = part.get(field)
        if not isinstance(text, str) or not text.strip():
            return ""
        try:
            found = said(from_surveyjs(text, self.kinds, self._answer))
        except UnsayableError as error:
            message = _("The condition “%(text)s” is left out: %(why)s") % {"text": text[:200], "why": error}
            self.found.add(own, message, _("Write it again here."), own)
            return ""
        return (
            found.replace(f"${{{own}}}", ".")
            if part.get("type") == "expression" and field == "expression"
            else found
        )

    def _answer(self, name: str) -> str:
        if name.endswith("-Comment"):
            key, _dash, part = name.removesuffix("-Comment").rpartition("-")
            if key in self.names:
                return f"{self.names[key]}.{part}"
            return f"{self.names.get(name.removesuffix('-Comment'), 'q')}.other"
        if name in self.names:
            return self.names[name]
        key, point, part = name.partition(".")
        if key not in self.names or not re.fullmatch(r"[\w.-]*", part, re.ASCII):
            raise UnsayableError(_("“%(part)s” cannot be read.") % {"part": name[:40]})
        return f"{self.names[key]}{point}{part}"

    def _words(self, value: Any) -> dict[str, str]:
        """Texts by language; HTML stays as it is written."""
        table = value if isinstance(value, Mapping) else {"default": value}
        found: dict[str, str] = {}
        for name, text in table.items():
            code = self.first if name == "default" else str(name)
            if not isinstance(text, str) or not text:
                continue
            if not LANGUAGE.fullmatch(code):
                message = _("“%(code)s” is no language; its texts are left out.") % {"code": code[:20]}
                self.found.add(code[:20], message)
                continue
            self.languages.setdefault(code)
            found[code] = _BRACES.sub(self._piped, text)
        return found

    def _piped(self, found: re.Match[str]) -> str:
        try:
            return f"${{{self._answer(found[1])}}}"
        except UnsayableError:
            return found[0]

    def _left_out(self, part: Mapping[str, Any], known: frozenset[str], place: str) -> None:
        for name in part:
            if name not in known and not str(name).startswith("zw_"):
                message = _("The setting “%(name)s” has no place here.") % {"name": str(name)[:60]}
                self.found.add(place, message, name=place)


def _elements(part: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    elements = part.get("elements") or part.get("questions")
    yield from (one for one in (elements if isinstance(elements, list) else ()) if isinstance(one, Mapping))


def _all_elements(part: Mapping[str, Any], depth: int) -> Iterator[Mapping[str, Any]]:
    for one in _elements(part):
        yield one
        if str(one.get("type")) in GROUPS and depth < DEEPEST:
            yield from _all_elements(one, depth + 1)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
