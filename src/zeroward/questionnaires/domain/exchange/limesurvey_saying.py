"""Conditions in LimeSurvey's ExpressionScript: `size.NAOK > 50000 and needs_money.NAOK == "Y"`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext as _

from zeroward.methods.questions.entries import LONGEST_EXPRESSION
from zeroward.methods.questions.expressions import Answer, Call, Chain, Literal, Negative, Tree
from zeroward.questionnaires.domain.exchange.saying import BINDING, UnsayableError, number_text
from zeroward.questionnaires.domain.exchange.surveyjs_saying import Parser

SIGNS: Final = {"=": "==", "div": "/"}
CALLS: Final = {
    "if": "if", "sum": "sum", "min": "min", "max": "max", "round": "round", "abs": "abs", "string-length": "strlen",
}  # fmt: skip
WORDS: Final = {
    "==": "=", "eq": "=", "ne": "!=", "gt": ">", "lt": "<", "ge": ">=", "le": "<=", "&&": "and", "||": "or", "/": "div",
    "AND": "and", "OR": "or", "<>": "!=",
}  # fmt: skip
TOKEN: Final = re.compile(
    r"""\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    |(?P<name>[A-Za-z_]\w*(?:\.[A-Za-z]\w*)*)|(?P<sign><>|<=|>=|==|!=|&&|\|\||[=<>()+*/,!-]))""",
    re.VERBOSE,
)
ENDINGS: Final = re.compile(r"(\.(NAOK|code|value|shown|valueNAOK))+$")


@dataclass(slots=True)
class Codes:
    """How questions and their choices are called there. `names`: key or key.row → variable; `choices`: by key of the
    question, key of the choice → code; `kinds` by key."""

    names: dict[str, str] = field(default_factory=dict)
    choices: dict[str, dict[str, str]] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    def choice(self, name: str, key: str) -> str:
        """The code of a choice that an answer is compared with."""
        question = name.partition(".")[0]
        if self.kinds.get(question) == "yes_no":
            return {"yes": "Y", "no": "N"}.get(key, key)
        return self.choices.get(question, {}).get(key, key)


def in_limesurvey(tree: Tree, own: str, codes: Codes) -> str:
    """The tree in their notation; `own` is the question itself. Raises UnsayableError for what has no words there."""
    return _Writer(own, codes).said(tree, 0)


class _Writer:
    def __init__(self, own: str, codes: Codes) -> None:
        self.own, self.codes = own, codes

    def said(self, tree: Tree, within: int) -> str:
        if isinstance(tree, Literal):
            return _literal(tree)
        if isinstance(tree, Answer):
            return self.answer(tree)
        if isinstance(tree, Negative):
            return f"-{self.said(tree.inner, 7)}"
        if isinstance(tree, Call):
            return self.call(tree)
        if len(tree.rest) == 1 and tree.rest[0][0] in ("=", "!="):
            special = self.compared(tree.first, *tree.rest[0])
            if special:
                return special
        binding = BINDING[tree.rest[0][0]]
        text = self.said(tree.first, binding)
        for sign, part in tree.rest:
            if sign == "mod":
                raise UnsayableError(sign)
            text += f" {SIGNS.get(sign, sign)} {self.said(part, binding + 1)}"
        return f"({text})" if binding < within else text

    def answer(self, tree: Answer) -> str:
        name = self.codes.names.get(tree.name or self.own)
        if name is None:
            raise UnsayableError(tree.name)
        return f"{name}.NAOK"

    def compared(self, first: Tree, sign: str, other: Tree) -> str:
        if (
            not isinstance(first, Answer)
            or not isinstance(other, Literal)
            or not isinstance(other.value, str)
        ):
            return ""
        if not other.value:
            return f"{'' if sign == '=' else '!'}is_empty({self.answer(first)})"
        code = self.codes.choice(first.name or self.own, other.value)
        return f"({self.answer(first)} {SIGNS.get(sign, sign)} {_literal(Literal(code))})"

    def call(self, tree: Call) -> str:
        first = tree.arguments[0] if tree.arguments else None
        if tree.name == "selected" and isinstance(first, Answer):
            return self.selected(first, tree.arguments[1])
        if tree.name == "count-selected" and isinstance(first, Answer) and "." not in first.name:
            return f"count(that.{self.answer(first)})"
        if tree.name == "not" and first is not None:
            return f"!({self.said(first, 0)})"
        given = [self.said(one, 0) for one in tree.arguments]
        if tree.name == "coalesce" and len(given) == 2:
            return f"if(is_empty({given[0]}), {given[1]}, {given[0]})"
        if tree.name in CALLS:
            return f"{CALLS[tree.name]}({', '.join(given)})"
        raise UnsayableError(tree.name)

    def selected(self, answer: Answer, part: Tree) -> str:
        name = answer.name or self.own
        if not isinstance(part, Literal) or not isinstance(part.value, str):
            raise UnsayableError(name)
        code = self.codes.choice(name, part.value)
        if self.codes.kinds.get(name) == "many":
            if part.value not in self.codes.choices.get(name, {}):
                raise UnsayableError(part.value)
            return f'({self.codes.names[name]}_{code}.NAOK == "Y")'
        return f"({self.answer(answer)} == {_literal(Literal(code))})"


def _literal(tree: Literal) -> str:
    if isinstance(tree.value, float):
        return number_text(tree.value)
    text = str(tree.value)
    if "\\" in text or ("'" in text and '"' in text):
        raise UnsayableError(text)
    return f"'{text}'" if '"' in text else f'"{text}"'


def from_limesurvey(text: str, own: str, codes: Codes) -> Tree:
    """The tree of their condition. Raises UnsayableError, saying why."""
    if len(text) > LONGEST_EXPRESSION * 2:
        raise UnsayableError(_("The condition is too long."))
    return _Reader(text, own, codes).whole()


class _Reader(Parser):
    """Reads ExpressionScript: names stand without braces, and choices are compared by their codes."""

    def __init__(self, text: str, own: str, codes: Codes) -> None:
        self.own, self.codes = own, codes
        self.back = {name: key for key, name in codes.names.items()}
        self.boxes = {
            f"{codes.names[key]}_{code}": (key, choice)
            for key, choices in codes.choices.items()
            if codes.kinds.get(key) == "many" and key in codes.names
            for choice, code in choices.items()
        }
        super().__init__(text, codes.kinds, str, token=TOKEN, words=WORDS)

    def level(self, at: int) -> Tree:
        tree = super().level(at)
        return self.in_our_words(tree) if isinstance(tree, Chain) and len(tree.rest) == 1 else tree

    def bracketed(self, sign: str) -> Tree:
        """`!is_empty(x)` is a comparison here."""
        tree = super().bracketed(sign)
        inner = tree.arguments[0] if isinstance(tree, Call) and tree.name == "not" and sign == "!" else None
        if isinstance(inner, Chain) and inner.rest == (("=", Literal("")),):
            return Chain(inner.first, (("!=", Literal("")),))
        return tree

    def in_our_words(self, tree: Chain) -> Tree:
        sign, other = tree.rest[0]
        first = tree.first
        if sign not in ("=", "!=") or not isinstance(first, Answer) or not isinstance(other, Literal):
            return tree
        box = self.boxes.get(first.name)
        if box is not None:
            chosen = Call("selected", (Answer(box[0], 1), Literal(box[1])), 1)
            is_yes = (other.value == "Y") == (sign == "=")
            return chosen if is_yes else Call("not", (chosen,), 1)
        if not isinstance(other.value, str):
            return tree
        return Chain(first, ((sign, Literal(self.choice(first.name, other.value))),))

    def choice(self, name: str, code: str) -> str:
        key = (name or self.own).partition(".")[0]
        if self.codes.kinds.get(key) == "yes_no":
            return {"Y": "yes", "N": "no"}.get(code, code)
        return next((one for one, theirs in self.codes.choices.get(key, {}).items() if theirs == code), code)

    def named(self, word: str) -> Tree:
        """A variable; check boxes keep their name until they are compared."""
        name = ENDINGS.sub("", word).removeprefix("that.")
        if name in ("this", "self"):
            return Answer("", 1)
        if name in self.boxes:
            return Answer(name, 1)
        if name not in self.back:
            raise UnsayableError(_("There is no question %(name)s.") % {"name": word[:60]})
        return Answer(self.back[name], 1)

    def call(self, word: str) -> Tree:
        if word in ("is_empty", "count", "empty"):
            self.take()
            inner = self.level(0)
            self.need(")")
            return (
                Call("count-selected", (inner,), 1)
                if word == "count"
                else Chain(inner, (("=", Literal("")),))
            )
        names: Mapping[str, str] = {theirs: ours for ours, theirs in CALLS.items()}
        return self.called(names.get(word, ""), word)
