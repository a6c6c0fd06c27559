"""A trial with made-up respondents: what nobody was asked, what nobody could answer."""

from dataclasses import dataclass

from django.utils import timezone

from zeroward.methods.questions.faults import DefinitionError
from zeroward.methods.questions.simulation import World, respondents, trial
from zeroward.methods.questions.tokens import ExpressionError
from zeroward.places.models import City
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.queries.reading import definition_of

COUNTS = (20, 100, 300)
MOST_CITIES = 50
FEWEST = 5
MOST_STEPS = 2_000_000


@dataclass(frozen=True, slots=True)
class TriedQuestion:
    key: str
    label: str
    lang: str
    shown: int
    answered: int
    stuck: int


@dataclass(frozen=True, slots=True)
class Tried:
    """`least` and `most`: how many questions a respondent was shown."""

    count: int
    seed: int
    least: int
    most: int
    questions: tuple[TriedQuestion, ...]

    @property
    def never(self) -> list[TriedQuestion]:
        return [one for one in self.questions if not one.shown]

    @property
    def stuck(self) -> list[TriedQuestion]:
        return [one for one in self.questions if one.stuck]


def tried(version: QuestionnaireVersion, *, count: int, seed: int) -> Tried | None:
    """The trial; None when conditions cannot be read or go in a circle. At most one query, for names of cities."""
    definition = definition_of(version)
    # each respondent walks the whole questionnaire once for every part: a very long one is tried by fewer
    size = len(definition.questions) * len(definition.sections)
    count = min(count, max(FEWEST, MOST_STEPS // max(1, size)))
    wants_cities = any(one.kind == "city" for one in definition.questions)
    cities = tuple(City.objects.public().values_list("key", flat=True)[:MOST_CITIES]) if wants_cities else ()
    world = World(cities=cities) if cities else World()
    try:
        found = respondents(definition, count=count, seed=seed, today=timezone.localdate(), world=world)
    except (DefinitionError, ExpressionError):
        return None
    sums = trial(definition, found)
    first = definition.languages[0]
    return Tried(
        count=sums.count,
        seed=seed,
        least=sums.least_shown,
        most=sums.most_shown,
        questions=tuple(
            TriedQuestion(
                one.key,
                one.label.get(first, one.key),
                first,
                sums.shown[one.key],
                sums.answered[one.key],
                sums.stuck.get(one.key, 0),
            )
            for one in definition.questions
            if one.key in sums.shown
        ),
    )
