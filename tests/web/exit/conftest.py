"""Packages of two instances, written once; the instances are gone again when a test begins."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction

from tests.web.exit.instance import SMALL, Filled, another_instance, filled
from zeroward.consultation.models import Stream
from zeroward.federation.package import Signer, Verifier, new_private_key, read_private_key
from zeroward.people.models import User
from zeroward.plan.models import PlanComment
from zeroward.questionnaires.models import Collection
from zeroward.web.domain.exit.leaving import Leaving, leaving_city, leaving_country
from zeroward.web.domain.exit.people import People
from zeroward.web.domain.exit.writing import Written, export


@dataclass(frozen=True)
class Packages:
    """Of an instance with a row of every model for each of two cities: `whole` is one of them, `country` holds both,
    `platform` neither. Of an instance with some rows of one city: `city`, and `hidden` under pseudonyms."""

    signer: Signer
    ours: Filled
    theirs: Filled
    whole: Written
    country: Written
    platform: Written
    small: Filled
    city: Written
    hidden: Written

    @property
    def trusted(self) -> dict[str, Verifier]:
        return {self.signer.public.id: self.signer.public}


@contextmanager
def for_a_while() -> Iterator[None]:
    around: Any = transaction.atomic()
    around._from_testcase = True
    with around:
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def packages(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Packages:
    folder = tmp_path_factory.mktemp("packages")
    signer = read_private_key(new_private_key())

    def made(name: str, leaving: Leaving, people: People = People.TEAM) -> Written:
        return export(leaving, target=folder / f"{name}.zip", signer=signer, people=people)

    with django_db_blocker.unblock(), for_a_while():
        ours, theirs = filled("ours", first_mark=1000), filled("theirs", first_mark=2000)
        whole = made("whole", leaving_city("ours"))
        country = made("country", leaving_country("AT"))
        platform = made("platform", leaving_country("AT", with_cities=False))
    with django_db_blocker.unblock(), for_a_while():
        small = filled("ours", first_mark=1000, only=SMALL)
        reviewer = User.objects.create_user("reviewer@example.com", "a long password", last_name="Secret")
        PlanComment.objects.update(by=reviewer)
        Collection.objects.update(about=f"stream:{Stream.objects.get().pk}")
        city = made("city", leaving_city("ours"))
        hidden = made("hidden", leaving_city("ours"), People.PSEUDONYMS)
    return Packages(signer, ours, theirs, whole, country, platform, small, city, hidden)


@pytest.fixture
def elsewhere(packages: Packages, db: None) -> Packages:
    """The packages, and another instance that they come to."""
    another_instance()
    return packages
