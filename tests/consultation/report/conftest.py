"""A frame of forty cities with answers that can be computed by hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from zeroward.consultation.domain.reporting import publish_report
from zeroward.consultation.models import (
    Consultation,
    Frame,
    FrameUnit,
    FrameVersion,
    Report,
    Stream,
    WeightScheme,
)
from zeroward.consultation.queries.replies import Item, Option, Reply
from zeroward.consultation.queries.weighing import Weigher
from zeroward.core.visibility import Viewer
from zeroward.methods.questions import as_plain
from zeroward.methods.questions.definition import Choice, Definition, Question, Section
from zeroward.questionnaires.models import Answering, Collection, Questionnaire, QuestionnaireVersion

DEFINITION = Definition(
    key="needs",
    title={"en": "Needs"},
    languages=("en", "de"),
    sections=(
        Section(
            "main",
            {"en": "Main", "de": "Haupt"},
            (
                Question(
                    "ready",
                    "one",
                    {"en": "Are you ready?", "de": "Sind Sie bereit?"},
                    choices=(
                        Choice("yes", {"en": "Yes", "de": "Ja"}),
                        Choice("no", {"en": "No", "de": "Nein"}),
                    ),
                ),
                Question(
                    "needs",
                    "many",
                    {"en": "What do you need?", "de": "Was brauchen Sie?"},
                    choices=tuple(Choice(key, {"en": key.title()}) for key in ("money", "people", "data")),
                ),
                Question("staff", "integer", {"en": "How many people work on it?"}, unit="people"),
                Question(
                    "secret",
                    "one",
                    {"en": "Who are you?"},
                    personal=True,
                    choices=(Choice("a", {"en": "A"}),),
                ),
                Question("words", "long_text", {"en": "In your own words"}),
            ),
        ),
    ),
)
ItemMaker = Callable[..., Item]


def units(version: FrameVersion, count: int = 40) -> list[FrameUnit]:
    """The first ten are small, the next twenty medium, the rest large; every third is a Mission City."""
    return [
        FrameUnit(
            version=version,
            key=f"city-{number:02d}",
            name=f"City {number}",
            country="AT" if number % 2 else "RO",
            size="small" if number < 10 else "medium" if number < 30 else "large",
            mission=number % 3 == 0,
            number=number / count,
        )
        for number in range(count)
    ]


@pytest.fixture
def forty(db: None) -> FrameVersion:
    kept = Frame.objects.create(scope="mission", key="forty", title="Forty cities", kind="uploaded")
    version = FrameVersion.objects.create(frame=kept, number=1, as_of=date(2026, 1, 1), digest="0" * 64)
    FrameUnit.objects.bulk_create(units(version))
    return version


@pytest.fixture
def wave(forty: FrameVersion) -> Consultation:
    """An open consultation over the forty cities, weighted by size."""
    made = Consultation.objects.create(
        scope="mission", key="needs-2026", title="Needs 2026", year=2026, frame=forty, state="open"
    )
    WeightScheme.objects.create(consultation=made, title="By size", margins=[["size"]])
    return made


def plain_weigher(scheme: Mapping[str, Any] | None = None) -> Weigher:
    """The forty cities without a database; `scheme` gives fields of a weighting."""
    version = FrameVersion(number=1, as_of=date(2026, 1, 1))
    chosen = WeightScheme(title="By size", **scheme) if scheme is not None else None
    return Weigher(tuple(units(version)), chosen, "Forty cities", "forty")


def make_item(kind: str, answers: Mapping[str, Any], options: str = "yes no", **more: Any) -> Item:
    """A question with replies by city; a tuple of values stands for several people."""
    replies = [
        Reply(f"{unit}-{place}", unit, value)
        for unit, given in answers.items()
        for place, value in enumerate(given if isinstance(given, tuple) else (given,))
    ]
    return Item(
        key="survey.question",
        kind=kind,  # type: ignore[arg-type]
        title={"en": "A question"},
        options=tuple(Option(key, {"en": key.title()}) for key in options.split()),
        stream=Stream(kind="survey", title="Survey", minutes=20),
        wording="abc",
        replies=tuple(replies),
        people=len(replies),
        cities=frozenset(answers) - {""},
        **more,
    )


@pytest.fixture
def item() -> ItemMaker:
    return make_item


@dataclass
class Survey:
    """A wave with a survey of one closed, one open-ended and one personal question."""

    wave: Consultation
    collection: Collection
    stream: Stream

    def answer(self, answers: Mapping[str, Any], key: str = "ready") -> None:
        """Hand in an answer of each city."""
        for unit, value in answers.items():
            found, _made = Answering.objects.get_or_create(
                collection=self.collection,
                place=f"city:{unit}",
                defaults={"state": "submitted", "handed_in": {}, "submitted_on": date(2026, 5, 1)},
            )
            found.handed_in = {**found.handed_in, key: value}
            found.save()

    def answer_skewed(self) -> None:
        """All ten small cities say yes; six medium and four large ones say no."""
        self.answer({f"city-{number:02d}": "yes" for number in range(10)})
        self.answer({f"city-{number:02d}": "no" for number in (*range(10, 16), *range(30, 34))})

    def close(self) -> None:
        Stream.objects.filter(pk=self.stream.pk).update(state="closed")
        Consultation.objects.filter(pk=self.wave.pk).update(state="analysed")
        self.wave.refresh_from_db()

    def publish(self, summary: str = "In short.") -> Report:
        viewer = Viewer(None, {"mission": frozenset({"mission_analyst", "analyst"})}, is_admin=True)
        return publish_report(actor=None, viewer=viewer, consultation=self.wave, summary=summary)


@pytest.fixture
def survey(wave: Consultation) -> Survey:
    questionnaire = Questionnaire.objects.create(scope="mission", key="needs", title="Needs")
    version = QuestionnaireVersion.objects.create(
        questionnaire=questionnaire,
        number=1,
        state="opened",
        definition=as_plain(DEFINITION),
        digest="1" * 64,
    )
    collection = Collection.objects.create(
        scope="mission",
        version=version,
        title="Survey",
        about="stream:1",
        mode="identified",
        minutes=20,
        purpose="x",
    )
    stream = Stream.objects.create(
        consultation=wave, kind="survey", title="Survey", minutes=20, collection=collection, state="open"
    )
    return Survey(wave, collection, stream)
