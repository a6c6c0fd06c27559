"""Trees of expressions written out again, in the notation of XLSForm."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from zeroward.methods.questions.expressions import Answer, Call, Chain, Literal, Negative, Tree, read
from zeroward.methods.questions.piping import PIPED
from zeroward.methods.questions.tokens import ExpressionError
from zeroward.methods.questions.values import Value

BINDING: Final = {
    "or": 1, "and": 2, "=": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "div": 6, "mod": 6,
}  # fmt: skip
_TYPOGRAPHIC: Final = frozenset("“”„‘’‚")


class UnsayableError(ValueError):
    """The other notation has no words for this."""


def tree_of(text: str) -> Tree | None:
    """The tree, None for what cannot be read."""
    try:
        return read(text)
    except ExpressionError:
        return None


def number_text(number: float) -> str:
    """Digits without an exponent."""
    return str(int(number)) if number.is_integer() else format(Decimal(repr(number)), "f")


def said(tree: Tree) -> str:
    """The expression as text that reads to the same tree. Raises UnsayableError."""
    return _said(tree, 0)


def _said(tree: Tree, within: int) -> str:
    if isinstance(tree, Literal):
        return _literal(tree.value)
    if isinstance(tree, Answer):
        return f"${{{tree.name}}}" if tree.name else "."
    if isinstance(tree, Negative):
        return f"-{_said(tree.inner, 7)}"
    if isinstance(tree, Call):
        return f"{tree.name}({', '.join(_said(one, 0) for one in tree.arguments)})"
    binding = BINDING[tree.rest[0][0]]
    text = _said(tree.first, binding)
    for sign, part in tree.rest:
        text += f" {sign} {_said(part, binding + 1)}"
    return f"({text})" if binding < within else text


def _literal(value: Value) -> str:
    if isinstance(value, float):
        return number_text(value)
    text = str(value)
    quote = next((sign for sign in "'\"" if sign not in text), "")
    if not quote:
        raise UnsayableError(text)
    return f"{quote}{text}{quote}"


def renamed(text: str, names: Mapping[str, str]) -> str:
    """`${key}` with other names, in texts and in expressions."""
    return PIPED.sub(lambda found: f"${{{names.get(found[1], found[1])}}}", text) if "${" in text else text


def all_and(texts: list[str]) -> str:
    """Conditions that all have to hold."""
    kept = [text for text in texts if text]
    if len(kept) < 2:
        return "".join(kept)
    return " and ".join(f"({text})" for text in kept)


def plain_quotes(text: str) -> str:
    """Typographic quotation marks made plain; the text itself where there are none. Raises UnsayableError."""
    tree = tree_of(text) if _TYPOGRAPHIC & set(text) else None
    return said(tree) if tree is not None else text


def conjuncts(tree: Tree) -> list[Tree]:
    """The parts of a chain of `and`."""
    if isinstance(tree, Chain) and tree.rest[0][0] == "and":
        return [one for part in (tree.first, *(part for _sign, part in tree.rest)) for one in conjuncts(part)]
    return [tree]
