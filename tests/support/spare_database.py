"""A migrated PostgreSQL database for processes of their own."""

import os
from collections.abc import Iterator

import pytest
from django.db import connection

from tests.support.database import make_template, template_name


@pytest.fixture
def spare_database(db: None) -> Iterator[str]:
    name = f"zeroward_spare_{os.getpid()}"
    template = template_name()
    make_template(template)
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    base, _, _ = os.environ["ZEROWARD_DATABASE"].rpartition("/")
    yield f"{base}/{name}"
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")
