"""Conditions in the notation of SurveyJS: `{size} > 50000 and {needs} contains 'money'`."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from django.utils.translation import gettext as _

from zeroward.methods.questions.entries import LONGEST_EXPRESSION
from zeroward.methods.questions.expressions import Answer, Call, Chain, Literal, Negative, Tree
from zeroward.questionnaires.domain.exchange.saying import BINDING, UnsayableError, number_text

SIGNS: Final = {"div": "/", "mod": "%"}
CALLS: Final = {
    "if": "iif",
    "sum": "sum",
    "min": "min",
    "max": "max",
    "round": "round",
    "today": "today",
    "date": "date",
}
WORDS: Final = {
    "equal": "=", "==": "=", "notequal": "!=", "<>": "!=", "greater": ">", "less": "<", "greaterorequal": ">=",
    "lessorequal": "<=", "&&": "and", "||": "or", "/": "div", "%": "mod",
}  # fmt: skip
LEVELS: Final = (("or",), ("and",), ("=", "!=", "<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))
LISTS: Final = ("many", "ranking", "grid_many")
_TOKEN: Final = re.compile(
    r"""\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|\{(?P<answer>[^{}]+)\}
    |(?P<name>[A-Za-z_]\w*)|(?P<sign><>|<=|>=|==|!=|&&|\|\||[=<>()+*/%,!\[\]-]))""",
    re.VERBOSE,
)
DEEPEST: Final = 40


def in_surveyjs(tree: Tree, own: str, names: Callable[[str], str]) -> str:
    """The tree in their notation; `own` is the question itself. Raises UnsayableError for what has no words there."""
    return _Writer(own, names).said(tree, 0)


class _Writer:
    def __init__(self, own: str, names: Callable[[str], str]) -> None:
        self.own, self.names = own, names

    def said(self, tree: Tree, within: int) -> str:
        if isinstance(tree, Literal):
            return self.literal(tree)
        if isinstance(tree, Answer):
            return f"{{{self.names(tree.name or self.own)}}}"
        if isinstance(tree, Negative):
            return f"-{self.said(tree.inner, 7)}"
        if isinstance(tree, Call):
            return self.call(tree)
        if len(tree.rest) == 1 and tree.rest[0][0] in ("=", "!=") and tree.rest[0][1] == Literal(""):
            return f"{self.said(tree.first, 7)} {'empty' if tree.rest[0][0] == '=' else 'notempty'}"
        binding = BINDING[tree.rest[0][0]]
        text = self.said(tree.first, binding)
        for sign, part in tree.rest:
            text += f" {SIGNS.get(sign, sign)} {self.said(part, binding + 1)}"
        return f"({text})" if binding < within else text

    def literal(self, tree: Literal) -> str:
        if isinstance(tree.value, float):
            return number_text(tree.value)
        text = str(tree.value)
        if "\\" in text or ("'" in text and '"' in text):
            raise UnsayableError(text)
        return f'"{text}"' if "'" in text else f"'{text}'"

    def call(self, tree: Call) -> str:
        given = [self.said(one, 7) for one in tree.arguments]
        if tree.name in ("selected", "contains"):
            return f"({given[0]} contains {given[1]})"
        if tree.name == "not":
            return f"!({self.said(tree.arguments[0], 0)})"
        if tree.name in ("true", "false"):
            return tree.name
        if tree.name == "coalesce" and len(given) == 2:
            return f"iif({given[0]} notempty, {given[0]}, {given[1]})"
        if tree.name in CALLS:
            return f"{CALLS[tree.name]}({', '.join(self.said(one, 0) for one in tree.arguments)})"
        raise UnsayableError(tree.name)


def from_surveyjs(text: str, kinds: Mapping[str, str], names: Callable[[str], str]) -> Tree:
    """The tree of their condition. `kinds` are kinds of questions by key. Raises UnsayableError, saying why."""
    if len(text) > LONGEST_EXPRESSION:
        raise UnsayableError(_("The condition is too long."))
    return Parser(text, kinds, names).whole()


class Parser:
    """Reads a condition by descending through the levels of binding. Other notations differ in tokens and words."""

    def __init__(
        self,
        text: str,
        kinds: Mapping[str, str],
        names: Callable[[str], str],
        *,
        token: re.Pattern[str] = _TOKEN,
        words: Mapping[str, str] = WORDS,
    ) -> None:
        self.kinds, self.names, self.at, self.depth = kinds, names, 0, 0
        self.tokens: list[tuple[str, str]] = []
        place = 0
        text = text.strip()
        while place < len(text):
            found = token.match(text, place)
            if found is None:
                raise UnsayableError(_("“%(part)s” cannot be read.") % {"part": text[place : place + 20]})
            kind = str(found.lastgroup)
            word = found[kind]
            self.tokens.append((kind, words.get(word, word) if kind in ("name", "sign") else word))
            place = found.end()
        self.tokens.append(("end", ""))

    def whole(self) -> Tree:
        tree = self.level(0)
        if self.now[0] != "end":
            raise self.unexpected()
        return tree

    @property
    def now(self) -> tuple[str, str]:
        return self.tokens[self.at]

    def take(self) -> tuple[str, str]:
        token = self.now
        self.at = min(self.at + 1, len(self.tokens) - 1)
        return token

    def unexpected(self) -> UnsayableError:
        return UnsayableError(_("“%(part)s” is not expected there.") % {"part": self.now[1][:20] or "…"})

    def level(self, at: int) -> Tree:
        if at == len(LEVELS):
            return self.postfix()
        first, rest = self.level(at + 1), []
        while self.now[0] in ("name", "sign") and self.now[1] in LEVELS[at]:
            sign = self.take()[1]
            rest.append((sign, self.level(at + 1)))
        return Chain(first, tuple(rest)) if rest else first

    def postfix(self) -> Tree:
        tree = self.single()
        while self.now[0] == "name" and self.now[1] in (
            "empty",
            "notempty",
            "contains",
            "notcontains",
            "anyof",
            "allof",
        ):
            word = self.take()[1]
            if word in ("empty", "notempty"):
                tree = Chain(tree, (("=" if word == "empty" else "!=", Literal("")),))
            elif word in ("anyof", "allof"):
                found = [self.contains(tree, one) for one in self.listed()]
                joint = "or" if word == "anyof" else "and"
                tree = (
                    Chain(found[0], tuple((joint, one) for one in found[1:])) if len(found) > 1 else found[0]
                )
            else:
                made = self.contains(tree, self.single())
                tree = made if word == "contains" else Call("not", (made,), 1)
        return tree

    def contains(self, tree: Tree, part: Tree) -> Tree:
        kind = self.kinds.get(tree.name.partition(".")[0], "") if isinstance(tree, Answer) else ""
        return Call("selected" if kind in LISTS else "contains", (tree, part), 1)

    def listed(self) -> list[Tree]:
        self.need("[")
        found = [self.level(3)]
        while self.now[1] == ",":
            self.take()
            found.append(self.level(3))
        self.need("]")
        return found

    def need(self, sign: str) -> None:
        if self.now != ("sign", sign):
            raise self.unexpected()
        self.take()

    def single(self) -> Tree:
        kind, word = self.take()
        if kind == "number":
            return Literal(float(word))
        if kind == "text":
            return Literal(re.sub(r"\\(.)", r"\1", word[1:-1]))
        if kind == "answer":
            return Answer(self.names(word.strip()), 1)
        if word in ("true", "false") and kind == "name":
            return Call(word, (), 1)
        if kind == "sign" and word in ("-", "!", "("):
            return self.bracketed(word)
        if kind == "name":
            return self.call(word) if self.now == ("sign", "(") else self.named(word)
        self.at = max(0, self.at - 1)
        raise self.unexpected()

    def bracketed(self, sign: str) -> Tree:
        self.deeper()
        if sign == "(":
            inner = self.level(0)
            self.need(")")
        else:
            inner = self.postfix()
        self.depth -= 1
        return {"(": inner, "-": Negative(inner), "!": Call("not", (inner,), 1)}[sign]

    def named(self, _word: str) -> Tree:
        """A word that is neither in braces nor a function."""
        self.at = max(0, self.at - 1)
        raise self.unexpected()

    def call(self, word: str) -> Tree:
        return self.called({theirs: ours for ours, theirs in CALLS.items()}.get(word, ""), word)

    def called(self, name: str, word: str) -> Tree:
        if not name:
            raise UnsayableError(_("The function %(name)s is not known here.") % {"name": word[:40]})
        self.deeper()
        self.take()
        given: list[Tree] = []
        while self.now != ("sign", ")"):
            if given:
                self.need(",")
            given.append(self.level(0))
        self.take()
        self.depth -= 1
        return Call(name, tuple(given), 1)

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise UnsayableError(_("The condition is nested too deeply."))
