"""A small portfolio with everything that a page can show, and a draft beside each public record."""

import datetime
from dataclasses import dataclass

import pytest

from zeroward.core.domain.texts import set_text
from zeroward.core.models import Stage
from zeroward.library.models import (
    Category,
    Challenge,
    DeepDive,
    Evidence,
    GuideStep,
    Lesson,
    Link,
    Material,
    Persona,
    Placement,
    Quote,
    Recording,
    Term,
)
from zeroward.places.models import City, Country, Organisation
from zeroward.taxonomy.models import Concept, Label, Scheme

SECRET = "Unpublished-9f3a"


@dataclass
class Portfolio:
    category: Category
    challenge: Challenge
    other: Challenge
    material: Material
    second: Material
    tag: Concept
    term: Term
    dive: DeepDive


@pytest.fixture
def hashtag(db: None) -> Concept:
    scheme = Scheme.objects.create(key="hashtags", title="Hashtags")
    tag = Concept.objects.create(scheme=scheme, key="stakeholder-mapping", notation="StakeholderMapping")
    for lang, kind, text in (
        ("en", "pref", "Stakeholder mapping"),
        ("de", "pref", "Überblick über Beteiligte"),
        ("en", "alt", "actor mapping"),
        ("en", "hidden", "StakheolderMapping"),
    ):
        Label.objects.create(concept=tag, lang=lang, kind=kind, text=text)
    broader = Concept.objects.create(scheme=scheme, key="engagement", notation="Engagement")
    Label.objects.create(concept=broader, lang="en", kind="pref", text="Engagement")
    tag.broader.add(broader)
    archived = Concept.objects.create(
        scheme=scheme, key="gone", notation=SECRET, archived_at=datetime.datetime.now(datetime.UTC)
    )
    tag.related.add(archived)
    return tag


@pytest.fixture
def portfolio(
    category: Category,
    challenge: Challenge,
    material: Material,
    austria: Country,
    klagenfurt: City,
    hashtag: Concept,
) -> Portfolio:
    """Public records, each with a draft or archived one of the same kind whose texts hold the secret."""
    other = Challenge.objects.create(
        key="3.5", code="3.5", title="Guarantees", category=category, order=5, stage=Stage.IN_PROGRESS
    )
    draft_category = Category.objects.create(key="category-09", code="9", title=SECRET, live=False)
    draft_challenge = Challenge.objects.create(
        key="3.9", code="3.9", title=SECRET, category=category, live=False
    )
    hidden_challenge = Challenge.objects.create(key="9.1", code="9.1", title=SECRET, category=draft_category)
    second = Material.objects.create(
        key="fund-atlas",
        title="Ökoatlas",
        summary="A CCC needs money. Mission Cities know.",
        year_from=2020,
        year_to=2022,
    )
    draft = Material.objects.create(key="draft-material", title=SECRET, summary=SECRET, live=False)
    places = [
        (second, challenge, "Lists funds."),
        (second, other, "Lists guarantees."),
        (draft, challenge, SECRET),
    ]
    places += [(material, draft_challenge, SECRET), (second, hidden_challenge, SECRET)]
    for made, where, focus in places:
        Placement.objects.create(key=f"{made.key}.{where.code}", material=made, challenge=where, focus=focus)
    Placement.objects.create(
        key="dialogue-forum.3.5", material=material, challenge=other, focus=SECRET, live=False
    )
    for carrier in (challenge, other, material, second, draft, draft_challenge):
        carrier.hashtags.add(hashtag)
    add_bodies(material, second, austria, klagenfurt)
    add_learning(category, challenge, material, draft)
    term = add_terms()
    add_guides(challenge, draft_challenge, austria)
    for record, field, text in (
        (challenge, "title", "Wege zur Finanzierung"),
        (material, "title", "Ämterforum"),
        (material, "summary", "Ministerien und Städte treffen sich zweimal im Jahr."),
        (category, "title", "Geld"),
    ):
        set_text(record=record, field=field, lang="de", body=text, origin="machine")
    dive = DeepDive.objects.get(key="dive-public")
    return Portfolio(category, challenge, other, material, second, hashtag, term, dive)


def add_bodies(material: Material, second: Material, austria: Country, klagenfurt: City) -> None:
    ministry = Organisation.objects.create(key="ministry", name="Ministry of Things", country=austria)
    draft = Organisation.objects.create(key="draft-body", name=SECRET, live=False)
    hidden = Country.objects.create(key="xx", code="XX", name=SECRET, live=False)
    material.partners.add(ministry, draft)
    material.countries.add(hidden)
    material.related.add(second)
    Link.objects.create(
        material=material, label="Report", url="https://example.org/report", lang="de", state="ok"
    )
    Link.objects.create(material=material, label="Dead page", url="https://example.org/dead", state="dead")
    Link.objects.create(material=second, label="Lost page", state="missing")
    for key, live in (("public", True), ("draft", False)):
        Evidence.objects.create(
            key=f"evidence-{key}",
            material=material,
            city=klagenfurt,
            outcome="helped",
            text="We met every week." if live else SECRET,
            live=live,
        )


def add_learning(category: Category, challenge: Challenge, material: Material, draft: Material) -> None:
    lessons = [
        Lesson.objects.create(key="lesson-open", category=category, stage=Stage.TO_COME, order=1),
        Lesson.objects.create(
            key="lesson-said", category=category, text="Start with those who pay.", order=2
        ),
        Lesson.objects.create(key="lesson-draft", category=category, text=SECRET, live=False),
    ]
    dives = [
        DeepDive.objects.create(
            key="dive-public",
            category=category,
            title="A shared fund",
            steps="Meet\nPool\nShare",
            summary="How it went.",
        ),
        DeepDive.objects.create(key="dive-draft", category=category, title=SECRET, live=False),
        DeepDive.objects.create(key="dive-empty", category=category, stage=Stage.IN_PROGRESS, order=3),
    ]
    for one in (*lessons, *dives):
        one.challenges.add(challenge)
    for key, text, speaker, consent in (
        ("yes", "We talk more now.", "A mayor", True),
        ("no", SECRET, SECRET, False),
    ):
        Quote.objects.create(
            key=f"quote-{key}", challenge=challenge, text=text, speaker=speaker, consent=consent
        )
    Recording.objects.create(
        key="rec-public", title="Webinar on funds", material=material, held_on="2024-05-01"
    )
    Recording.objects.create(key="rec-of-draft", title="Webinar without home", material=draft)
    Recording.objects.create(key="rec-draft", title=SECRET, material=material, live=False)


def add_terms() -> Term:
    ccc = Term.objects.create(
        key="ccc",
        term="CCC",
        expansion="Climate City Contract",
        definition="What a city signs with its partners.",
    )
    Term.objects.create(key="mission-city", term="Mission City", definition="One of the 112.")
    Term.objects.create(key="draft-term", term="money", definition=SECRET, live=False)
    return ccc


def add_guides(challenge: Challenge, draft: Challenge, austria: Country) -> None:
    for order, title in enumerate(("Identify", "Define", "Key words", "Look", "More"), start=1):
        GuideStep.objects.create(key=f"use-{order}", route="how-to-use", order=order, title=title)
    step = GuideStep.objects.create(key="stage-1", route="national-platform", order=1, title="Win a mandate")
    GuideStep.objects.create(key="stage-2", route="national-platform", order=2, title=SECRET, live=False)
    maria = Persona.objects.create(
        key="maria", name="Maria", role="planner", country=austria, needs="money\ntime"
    )
    Persona.objects.create(key="nobody", name=SECRET, role=SECRET, live=False)
    for guide in (step, maria):
        guide.challenges.add(challenge, draft)
