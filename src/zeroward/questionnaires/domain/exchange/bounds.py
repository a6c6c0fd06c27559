"""Bounds as part of a condition, for formats that know conditions alone, and found again in one."""

from typing import Any, Final

from zeroward.methods.questions.definition import Question
from zeroward.methods.questions.expressions import Answer, Call, Chain, Literal, Negative, Tree
from zeroward.questionnaires.domain.exchange.saying import (
    UnsayableError,
    all_and,
    conjuncts,
    number_text,
    said,
    tree_of,
)

NUMBERS: Final = ("integer", "decimal")
TEXTS: Final = ("text", "long_text", "email")
_OF: Final = {"many": "count-selected(.)", "ranking": "count-selected(.)"} | dict.fromkeys(
    TEXTS, "string-length(.)"
)


def bounded(question: Question, check: str) -> str:
    """The check together with the bounds of the question, as one condition."""
    own: list[str] = []
    if question.kind in NUMBERS:
        own += [f". >= {number_text(question.low)}"] if question.low is not None else []
        own += [f". <= {number_text(question.high)}"] if question.high is not None else []
    counted = _OF.get(question.kind)
    if counted:
        own += [f"{counted} >= {question.least}"] if question.least is not None else []
        own += [f"{counted} <= {question.most}"] if question.most is not None else []
    if not own:
        return check
    return " and ".join([*own, f"({check})"] if check else own)


def unbounded(kind: str, text: str, *, has_message: bool) -> dict[str, Any]:
    """Bounds and check of a condition: `{"low": 1, "check": "…"}`. A condition with a message of its own stays whole
    unless there is more to it than bounds."""
    tree = tree_of(text)
    if tree is None:
        return {"check": text}
    found: dict[str, Any] = {}
    parts = conjuncts(tree)
    while parts:
        bound = _bound(kind, parts[0])
        if bound is None or bound[0] in found:
            break
        found[bound[0]] = bound[1]
        parts.pop(0)
    if not found or (has_message and not parts):
        return {"check": text}
    try:
        said_parts = [said(part) for part in parts]
    except UnsayableError:
        return {"check": text}
    return {**found, "check": said_parts[0] if len(said_parts) == 1 else all_and(said_parts)}


def _bound(kind: str, tree: Tree) -> tuple[str, float | int] | None:
    if not isinstance(tree, Chain) or len(tree.rest) != 1 or tree.rest[0][0] not in (">=", "<="):
        return None
    number, is_low = _number(tree.rest[0][1]), tree.rest[0][0] == ">="
    if number is None:
        return None
    if _is_self(tree.first):
        return ("low" if is_low else "high", number) if kind in NUMBERS else None
    wanted = _OF.get(kind, "").partition("(")[0]
    is_counted = (
        isinstance(tree.first, Call) and tree.first.name == wanted and _is_self(tree.first.arguments[0])
    )
    if wanted and is_counted and float(number).is_integer() and 0 <= number <= 100_000:
        return ("least" if is_low else "most", int(number))
    return None


def _is_self(tree: Tree) -> bool:
    return isinstance(tree, Answer) and not tree.name


def _number(tree: Tree) -> float | None:
    if isinstance(tree, Negative):
        inner = _number(tree.inner)
        return None if inner is None else -inner
    return tree.value if isinstance(tree, Literal) and isinstance(tree.value, float) else None
