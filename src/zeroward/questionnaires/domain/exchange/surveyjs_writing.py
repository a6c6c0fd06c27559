"""A questionnaire as SurveyJS JSON; what that does not carry stands beside it as `zw_rest`."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from zeroward.methods.questions import Choice, Definition, Question, Section, Words, as_plain
from zeroward.methods.questions.piping import PIPED
from zeroward.questionnaires.domain.exchange.naming import filled
from zeroward.questionnaires.domain.exchange.rest import rest_of
from zeroward.questionnaires.domain.exchange.saying import UnsayableError, tree_of
from zeroward.questionnaires.domain.exchange.surveyjs_reading import read_surveyjs
from zeroward.questionnaires.domain.exchange.surveyjs_saying import in_surveyjs

TYPES: Final = {
    "note": "html", "text": "text", "long_text": "comment", "integer": "text", "decimal": "text", "date": "text",
    "email": "text", "yes_no": "boolean", "one": "radiogroup", "many": "checkbox", "ranking": "ranking",
    "scale": "rating", "grid": "matrix", "grid_many": "matrix", "city": "text", "country": "text", "file": "file",
    "calculated": "expression",
}  # fmt: skip
INPUTS: Final = {"integer": "number", "decimal": "number", "date": "date", "email": "email"}


def write_surveyjs(definition: Definition, _names: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The JSON. Reading it again gives the same questionnaire."""
    made = _Writer(definition).survey()
    rest = rest_of(read_surveyjs(made).raw, as_plain(definition))
    _attach(made, "", rest)
    for page in made["pages"]:
        _attach(page, page["name"], rest)
        for element in page["elements"]:
            _attach(element, element["name"], rest)
    return made


def _attach(part: dict[str, Any], key: str, rest: Mapping[str, Any]) -> None:
    if key in rest:
        part["zw_rest"] = rest[key]


class _Writer:
    def __init__(self, definition: Definition) -> None:
        self.definition = definition
        self.first = definition.languages[0]
        self.known = {one.key: one for one in definition.questions}

    def survey(self) -> dict[str, Any]:
        head = {
            "title": self._words(self.definition.title),
            "description": self._words(self.definition.intro),
            "completedHtml": self._words(self.definition.thanks),
        }
        return {
            "zw_key": self.definition.key,
            "locale": self.first,
            **filled(head),
            "pages": [self._page(section) for section in self.definition.sections],
        }

    def _page(self, section: Section) -> dict[str, Any]:
        page = {
            "name": section.key,
            "title": self._words(section.title),
            "description": self._words(section.intro),
            "visibleIf": self._expression(section.when, section.key),
        }
        return filled(page) | {"elements": [self._element(question) for question in section.questions]}

    def _element(self, question: Question) -> dict[str, Any]:
        label = "html" if question.kind == "note" else "title"
        made = {
            "type": TYPES[question.kind],
            "name": question.key,
            label: self._words(question.label),
            "description": self._words(question.help),
            "isRequired": question.required,
            "visibleIf": self._expression(question.when, question.key),
            "expression": self._expression(question.calculate, question.key),
            "inputType": INPUTS.get(question.kind, ""),
            "choicesOrder": "random"
            if question.shuffled and question.kind in ("one", "many", "ranking")
            else "",
        }
        return (
            filled(made) | dict(self._bounds(question)) | dict(self._lists(question)) | self._check(question)
        )

    def _bounds(self, question: Question) -> Iterator[tuple[str, Any]]:
        names = {
            "integer": ("min", "max", "step"),
            "decimal": ("min", "max", "step"),
            "scale": ("rateMin", "rateMax", "rateStep"),
        }.get(question.kind, ())
        for name, value in zip(names, (question.low, question.high, question.step), strict=False):
            if value is not None:
                yield name, int(value) if value.is_integer() else value
        if question.kind in ("many", "ranking"):
            for name, count in (
                ("minSelectedChoices", question.least),
                ("maxSelectedChoices", question.most),
            ):
                if count:
                    yield name, count
        if question.kind in ("text", "long_text") and question.most:
            yield "maxLength", question.most

    def _lists(self, question: Question) -> Iterator[tuple[str, Any]]:
        if question.kind == "yes_no":
            yield from (("valueTrue", "yes"), ("valueFalse", "no"))
        if question.kind in ("one", "many", "ranking"):
            yield "choices", [self._item(question, one) for one in question.choices]
        if question.kind in ("grid", "grid_many"):
            yield "cellType", "checkbox" if question.kind == "grid_many" else "radio"
            yield "columns", [self._item(question, one) for one in question.choices]
            yield "rows", [self._item(question, one) for one in question.rows]

    def _item(self, question: Question, choice: Choice) -> dict[str, Any]:
        return {
            "value": choice.key,
            **filled(
                {
                    "text": self._words(choice.label),
                    "visibleIf": self._expression(choice.when, question.key),
                    "showCommentArea": choice.asks,
                    "isExclusive": choice.exclusive,
                }
            ),
        }

    def _check(self, question: Question) -> dict[str, Any]:
        text = self._expression(question.check, question.key)
        if not text or question.kind in ("note", "calculated"):
            return {}
        validator = {"type": "expression", "expression": text, "text": self._words(question.message)}
        return {"validators": [filled(validator)]}

    def _words(self, words: Words) -> Any:
        if not words:
            return ""
        texts = {one: self._piped(text) for one, text in words.items()}
        if list(texts) == [self.first]:
            return texts[self.first]
        return {("default" if one == self.first else one): text for one, text in texts.items()}

    def _piped(self, text: str) -> str:
        return PIPED.sub(
            lambda found: f"{{{self._name(found[1])}}}" if self._is_known(found[1]) else found[0], text
        )

    def _is_known(self, name: str) -> bool:
        return name.partition(".")[0] in self.known

    def _name(self, name: str) -> str:
        key, point, part = name.partition(".")
        question = self.known.get(key)
        if question is None:
            raise UnsayableError(name)
        if point and any(one.key == part and one.asks for one in question.choices):
            return f"{key}-{part}-Comment"
        return name

    def _expression(self, text: str, own: str) -> str:
        tree = tree_of(text) if text else None
        if tree is None:
            return ""
        try:
            return in_surveyjs(tree, own, self._name)
        except UnsayableError:
            return ""
