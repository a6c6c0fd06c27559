"""The shipped translations of the portfolio."""

from pathlib import Path

from zeroward.core.catalogue import Loaded
from zeroward.core.importers.translations import load_translations
from zeroward.core.models import Translatable
from zeroward.library.models import (
    Category,
    Challenge,
    DeepDive,
    GuideStep,
    Lesson,
    Material,
    Persona,
    Placement,
    ProblemType,
    Recording,
    Term,
    WhQuestion,
)

KINDS: dict[str, type[Translatable]] = {
    "category": Category,
    "challenge": Challenge,
    "deep-dive": DeepDive,
    "how-to-use-step": GuideStep,
    "lesson": Lesson,
    "material": Material,
    "persona": Persona,
    "placement": Placement,
    "platform-route": GuideStep,
    "problem-step": GuideStep,
    "problem-type": ProblemType,
    "recording": Recording,
    "term": Term,
    "wh-question": WhQuestion,
}


def load_portfolio_translations(data: Path) -> Loaded:
    return load_translations(
        data, {kind: {record.key: record for record in model.objects.all()} for kind, model in KINDS.items()}
    )
