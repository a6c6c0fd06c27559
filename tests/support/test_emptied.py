"""After a test that commits, the rows of the migrations are there again for the next one."""

import pytest
from django.core.management import call_command
from wagtail.models import Collection, Page, Site

from tests.support.database import restore
from tests.support.emptied import commits
from zeroward.places.models import Country


@pytest.mark.django_db(transaction=True)
def test_emptied_database_is_what_migrations_make(request: pytest.FixtureRequest) -> None:
    assert commits(request.node)
    Country.objects.create(key="zz", code="ZZ", name="Left behind")
    call_command("flush", interactive=False, verbosity=0)
    assert not Collection.objects.exists()
    restore()
    assert not Country.objects.exists()
    assert Site.objects.get(is_default_site=True).root_page == Page.objects.get(depth=2)
    assert Collection.get_first_root_node().depth == 1


@pytest.mark.django_db
def test_one_that_undoes_its_writes_needs_nothing(request: pytest.FixtureRequest) -> None:
    assert not commits(request.node)


@pytest.mark.django_db(transaction=True)
def test_row_is_committed() -> None:
    Country.objects.create(key="yy", code="YY", name="Committed")


@pytest.mark.django_db
def test_row_that_was_committed_before_is_gone() -> None:
    assert not Country.objects.filter(key="yy").exists()
    assert Site.objects.exists()
