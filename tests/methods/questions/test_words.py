"""Everything that the questionnaires say to people is marked for translation, once."""

import ast
from collections.abc import Iterator
from pathlib import Path

import zeroward.methods.questions
from zeroward.methods.questions.words import of_answers, of_definitions, of_expressions

FOLDER = Path(zeroward.methods.questions.__file__).parent
LISTS = (of_answers, of_definitions, of_expressions)
TOLD = (
    "Fault",
    "AnswerProblem",
    "UnreadableError",
    "PatternError",
    "ExpressionError",
    "add",
    "wrong",
    "refuse",
)


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield getattr(node.func, "attr", getattr(node.func, "id", "")), node


def is_text(node: ast.expr) -> bool:
    """Whether this is English that nobody can translate: words in quotes, or put together on the spot."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and " " in node.value
    return isinstance(node, ast.JoinedStr) and any(
        isinstance(part, ast.Constant) and " " in str(part.value) for part in node.values
    )


def test_sentences_are_marked_once_and_no_other() -> None:
    said = {ast.literal_eval(node.args[0]) for name, node in calls() if name == "say"}
    marked = [text for one in LISTS for text in one.TEXTS]
    assert len(marked) == len(set(marked))
    assert set(marked) == said


def test_nothing_is_told_that_cannot_be_translated() -> None:
    told = [node for name, node in calls() if name in TOLD]
    texts = [
        ast.unparse(one)
        for node in told
        for one in (*node.args, *(key.value for key in node.keywords))
        if is_text(one)
    ]
    assert told
    assert texts == []
