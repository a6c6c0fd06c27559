"""Conditions, checks and calculations in the notation of XLSForm: from text to a tree, and which answers it names.

    >>> sorted(names_in("${size} > 50000 and selected(${needs}, 'money')"))
    ['needs', 'size']

Known are `${key}`, `${key.row}` for a row of a grid, `${key.choice}` for the text of an open choice, `.` for the answer
itself, numbers, texts in quotes, `= != < <= > >=`, `+ - * div mod`, `and`, `or`, and the functions of
`methods.questions.functions`. Chains such as `a + b + c` are one node, so that trees stay as flat as they look.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from zeroward.methods.ghg.say import Name, names, say
from zeroward.methods.questions.entries import LONGEST_EXPRESSION
from zeroward.methods.questions.functions import FUNCTIONS
from zeroward.methods.questions.pattern_signs import PatternError
from zeroward.methods.questions.patterns import pattern_of
from zeroward.methods.questions.tokens import ExpressionError, Token, tokens
from zeroward.methods.questions.values import Value

DEEPEST: Final = 40
"""Brackets and calls within each other."""
_LEVELS: Final = (
    ("or",),
    ("and",),
    ("=", "!="),
    ("<", "<=", ">", ">="),
    ("+", "-"),
    ("*", "div", "mod"),
)


@dataclass(frozen=True, slots=True)
class Literal:
    value: Value


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer by its name, "" for the answer of the question itself."""

    name: str
    column: int


@dataclass(frozen=True, slots=True)
class Negative:
    inner: "Tree"


@dataclass(frozen=True, slots=True)
class Chain:
    """Parts of one level of binding, from left to right: `first`, then a sign and a part each."""

    first: "Tree"
    rest: tuple[tuple[str, "Tree"], ...]


@dataclass(frozen=True, slots=True)
class Call:
    name: str
    arguments: tuple["Tree", ...]
    column: int


Tree = Literal | Answer | Negative | Chain | Call


@lru_cache(maxsize=8_192)
def read(text: str) -> Tree:
    """The tree of an expression. Raises ExpressionError with the place of what cannot be read."""
    if not text.strip():
        raise ExpressionError(say("The expression is empty."))
    if len(text) > LONGEST_EXPRESSION:
        message = say("The expression is longer than %(most)s characters.", most=LONGEST_EXPRESSION)
        raise ExpressionError(message, remedy=say("Calculate parts of it in questions of their own."))
    return _Parser(text).whole()


@lru_cache(maxsize=8_192)
def names_in(text: str) -> frozenset[str]:
    """The answers that an expression names, as written: `key`, `key.row` or `key.choice`."""
    return frozenset(one.name for one in answers_in(read(text)) if one.name)


def keys_in(text: str) -> frozenset[str]:
    """The questions that an expression names."""
    return frozenset(name.partition(".")[0] for name in names_in(text))


def answers_in(tree: Tree) -> Iterator[Answer]:
    """The answers in a tree, in the order in which they are written."""
    if isinstance(tree, Answer):
        yield tree
    for part in _parts(tree):
        yield from answers_in(part)


def numbers_named(tree: Tree) -> tuple[float, ...]:
    """The numbers that are written in a tree."""
    if isinstance(tree, Literal):
        return (tree.value,) if isinstance(tree.value, float) else ()
    return tuple(number for part in _parts(tree) for number in numbers_named(part))


def _parts(tree: Tree) -> tuple[Tree, ...]:
    if isinstance(tree, Negative):
        return (tree.inner,)
    if isinstance(tree, Chain):
        return (tree.first, *(part for _sign, part in tree.rest))
    return tree.arguments if isinstance(tree, Call) else ()


class _Parser:
    """Reads one expression by descending through the levels of binding."""

    def __init__(self, text: str) -> None:
        self.tokens = list(tokens(text))
        self.at = 0
        self.depth = 0

    @property
    def now(self) -> Token:
        return self.tokens[self.at]

    def whole(self) -> Tree:
        tree = self.level(0)
        if self.now.kind != "end":
            raise self.unexpected(self.now)
        return tree

    def level(self, at: int) -> Tree:
        if at == len(_LEVELS):
            return self.signed()
        first, rest = self.level(at + 1), []
        while self.now.kind in ("sign", "name") and self.now.text in _LEVELS[at]:
            sign = self.take().text
            rest.append((sign, self.level(at + 1)))
        return Chain(first, tuple(rest)) if rest else first

    def signed(self) -> Tree:
        minus = False
        while self.now.kind == "sign" and self.now.text == "-":
            self.take()
            minus = not minus
        inner = self.single()
        return Negative(inner) if minus else inner

    def single(self) -> Tree:
        token = self.take()
        if token.kind == "number":
            return Literal(float(token.text))
        if token.kind == "text":
            return Literal(token.text)
        if token.kind in ("answer", "here"):
            return Answer(token.text if token.kind == "answer" else "", token.column)
        if token.kind == "name" and self.now.text == "(":
            return self.call(token)
        if token.text == "(" and token.kind == "sign":
            return self.bracket()
        raise self.unexpected(token)

    def bracket(self) -> Tree:
        self.deeper()
        inner = self.level(0)
        self.close()
        return inner

    def call(self, name: Token) -> Tree:
        self.deeper()
        self.take()
        arguments: list[Tree] = []
        while self.now.text != ")" or self.now.kind != "sign":
            if arguments:
                self.comma()
            arguments.append(self.level(0))
        self.close()
        made = Call(name.text, tuple(arguments), name.column)
        _check_call(made)
        return made

    def comma(self) -> None:
        if self.now.kind != "sign" or self.now.text != ",":
            raise self.unexpected(self.now)
        self.take()

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            message = say("The expression is nested too deeply.")
            raise ExpressionError(message, self.now.column, say("Calculate parts in questions of their own."))

    def close(self) -> None:
        self.depth -= 1
        if self.now.kind != "sign" or self.now.text != ")":
            if self.now.kind == "end":
                message = say("A bracket is never closed.")
                raise ExpressionError(message, self.now.column, say("Add ) where it ends."))
            raise self.unexpected(self.now)
        self.take()

    def take(self) -> Token:
        token = self.now
        self.at = min(self.at + 1, len(self.tokens) - 1)
        return token

    def unexpected(self, token: Token) -> ExpressionError:
        if token.kind == "end":
            return ExpressionError(
                say("The expression ends too early."), token.column, say("Say what comes next.")
            )
        if token.kind == "name":
            return _word(token)
        remedy = say("Write = for equal.") if token.text == "==" else say("Check it here.")
        return ExpressionError(
            say("%(sign)s is not expected here.", sign=Name(token.text)), token.column, remedy
        )


def _word(token: Token) -> ExpressionError:
    message = say("The word %(word)s has no meaning here.", word=Name(token.text))
    remedy = say("Put a text in quotes; name a question with ${key}.")
    if token.text in FUNCTIONS:
        remedy = say("Write %(form)s.", form=Name(FUNCTIONS[token.text].form))
    return ExpressionError(message, token.column, remedy)


def _check_call(call: Call) -> None:
    """Raises ExpressionError for a function that is not there, or that is given too much or too little."""
    function = FUNCTIONS.get(call.name)
    if function is None:
        close = get_close_matches(call.name, FUNCTIONS, 1)
        remedy = (
            say("Did you mean %(name)s?", name=Name(close[0]))
            if close
            else say("Use one of %(names)s.", names=names(sorted(FUNCTIONS)))
        )
        message = say("There is no function %(name)s.", name=Name(call.name))
        raise ExpressionError(message, call.column, remedy, "unknown")
    if not function.least <= len(call.arguments) <= function.most:
        message = say("%(name)s was given %(given)s values.", name=Name(call.name), given=len(call.arguments))
        raise ExpressionError(message, call.column, say("Write %(form)s.", form=Name(function.form)))
    if call.name == "regex":
        _check_pattern(call)


def _check_pattern(call: Call) -> None:
    pattern = call.arguments[1]
    if not isinstance(pattern, Literal) or not isinstance(pattern.value, str):
        message = say("The pattern has to be a text in quotes.")
        raise ExpressionError(message, call.column, say("Write %(form)s.", form=Name("regex(., '[0-9]+')")))
    try:
        pattern_of(pattern.value)
    except PatternError as error:
        raise ExpressionError(error.message, call.column, error.remedy) from error
