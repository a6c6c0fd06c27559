"""A small portfolio with a draft in every corner, and a way to freeze it without a PDF."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zeroward.core.domain.texts import set_text
from zeroward.core.models import Stage
from zeroward.library.domain.editions import freeze_edition
from zeroward.library.models import (
    Challenge,
    Edition,
    Lesson,
    Link,
    Material,
    Placement,
    Quote,
    Recording,
    Term,
)
from zeroward.people.models import User
from zeroward.taxonomy.models import Concept, Label, Scheme

Freeze = Callable[..., Edition]


@pytest.fixture(autouse=True)
def _own_media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def portfolio(challenge: Challenge, material: Material, mission_editor: User) -> Material:
    """Category 3, challenge 3.4, a material with links and a hashtag; and drafts that must not be frozen."""
    scheme = Scheme.objects.create(key="hashtags", title="Hashtags")
    tag = Concept.objects.create(scheme=scheme, key="funding", notation="Funding")
    Label.objects.create(concept=tag, lang="en", kind=Label.Kind.PREF, text="Funding")
    challenge.hashtags.add(tag)
    material.hashtags.add(tag)
    Link.objects.create(material=material, label="Report <b>", url="https://example.org/a?b=1&c=2", lang="de")
    Link.objects.create(material=material, label="Slides", state=Link.State.MISSING)
    Lesson.objects.create(key="lesson-1", category=challenge.category, stage=Stage.TO_COME)
    Term.objects.create(key="ccc", term="CCC", expansion="Climate City Contract", definition="A plan.")
    set_text(record=material, field="title", lang="de", body="Dialogforum", actor=mission_editor)
    draft = Material.objects.create(key="secret", title="Secret draft", live=False)
    Placement.objects.create(key="secret.3.4", material=draft, challenge=challenge, focus="Hidden focus")
    material.related.add(draft)
    Quote.objects.create(key="quote-1", challenge=challenge, text="Off the record", consent=False)
    Recording.objects.create(key="webinar", title="Webinar", material=draft, held_on="2025-05-06")
    return material


@pytest.fixture
def freeze(mission_editor: User) -> Freeze:
    """`freeze("2026-1")` by a Mission editor, with a stand-in for the PDF."""

    def make(number: str = "2026-1", **more: Any) -> Edition:
        values = {"title": "Learning Portfolio", "actor": mission_editor, "render": lambda _content: b"%PDF-"}
        return freeze_edition(number=number, **{**values, **more})

    return make
