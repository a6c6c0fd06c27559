"""What is wrong with an answer, where, and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from zeroward.methods.ghg.say import Said, joined

ProblemKind = Literal[
    "form",  # it cannot be read as an answer to this question
    "bounds",  # too little, too much, or things that exclude each other
    "missing",  # required, and not answered
    "check",  # the questionnaire's own check
    "unknown",  # there is no such question
]


@dataclass(frozen=True, slots=True)
class AnswerProblem:
    """`part` is the row of a grid or the open choice. `words` is what the questionnaire itself says, by language; then
    `message` is what to say when there is nothing in the reader's language."""

    kind: ProblemKind
    question: str
    message: str
    remedy: str = ""
    part: str = ""
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def place(self) -> str:
        return ".".join(filter(None, (self.question, self.part)))

    @property
    def said(self) -> Said:
        return joined(filter(None, (self.message, self.remedy)), " ")
