"""Values in their canonical form: read back they are the same, and equal values are written alike."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from django.db import models
from hypothesis import given
from hypothesis import strategies as st

from zeroward.federation.package.manifest import canonical
from zeroward.web.domain.exit.canon import read, written

EARLY, LATE = datetime(2, 1, 1), datetime(9998, 1, 1)  # noqa: DTZ001 (hypothesis adds the zone)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
FIELDS: list[tuple[Any, Any]] = [
    (models.CharField(max_length=40), TEXT),
    (models.TextField(), TEXT),
    (models.IntegerField(), st.integers(-(2**31), 2**31 - 1)),
    (models.PositiveSmallIntegerField(), st.integers(0, 2**15 - 1)),
    (models.BooleanField(), st.booleans()),
    (models.DecimalField(max_digits=12, decimal_places=2), st.decimals(-(10**9), 10**9, places=2)),
    (models.FloatField(), st.floats(allow_nan=False, allow_infinity=False)),
    (models.DateField(), st.dates()),
    (models.DateTimeField(), st.datetimes(EARLY, LATE, timezones=st.timezones())),
    (models.TimeField(), st.times()),
    (models.DurationField(), st.timedeltas(timedelta(-(10**6)), timedelta(10**6))),
    (models.UUIDField(), st.uuids()),
    (models.BinaryField(), st.binary(max_size=30)),
    (models.JSONField(), JSON),
]


@given(st.sampled_from(FIELDS).flatmap(lambda pair: st.tuples(st.just(pair[0]), pair[1])))
def test_value_survives_its_line(pair: tuple[Any, Any]) -> None:
    field, value = pair
    line = canonical(written(field, value))
    back = read(field, json.loads(line))
    assert back == value or isinstance(field, models.JSONField)
    assert canonical(written(field, back)) == line


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        (models.JSONField(), {"a": 2.0, "b": [1e20]}, {"b": [100000000000000000000], "a": 2}),
        (models.DecimalField(max_digits=9, decimal_places=2), Decimal("1.5"), Decimal("1.50")),
        (
            models.DateTimeField(),
            datetime(2026, 1, 1, 12, tzinfo=UTC),
            datetime(2026, 1, 1, 13, tzinfo=timezone(timedelta(hours=1))),
        ),
    ],
)
def test_equal_values_are_written_alike(field: Any, one: Any, other: Any) -> None:
    assert canonical(written(field, one)) == canonical(written(field, other))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (models.CharField(max_length=3), "four"),
        (models.CharField(max_length=30), "a\x00b"),
        (models.CharField(max_length=30), "\ud800"),
        (models.CharField(max_length=30), 7),
        (models.CharField(max_length=9, choices=[("a", "A")]), "b"),
        (models.TextField(), None),
        (models.IntegerField(), True),
        (models.IntegerField(), "7"),
        (models.IntegerField(), 2**80),
        (models.PositiveIntegerField(), -1),
        (models.BooleanField(), 1),
        (models.FloatField(), "1.0"),
        (models.FloatField(), 10**400),
        (models.DecimalField(max_digits=4, decimal_places=2), "100.00"),
        (models.DecimalField(max_digits=4, decimal_places=2), "NaN"),
        (models.DecimalField(max_digits=4, decimal_places=2), "1" * 90),
        (models.DateField(), "2026-02-30"),
        (models.DateTimeField(), "2026-02-03T00:00:00"),
        (models.DateTimeField(), "0001-01-01T00:00:00+14:00"),
        (models.TimeField(), "25:00"),
        (models.DurationField(), 10**30),
        (models.UUIDField(), "no"),
        (models.BinaryField(), "zz"),
        (models.JSONField(), {"a": "\x00"}),
        (models.JSONField(), json.loads("[" * 70 + "]" * 70)),
        (models.DateField(), date(2026, 1, 1)),
    ],
)
def test_what_a_field_cannot_hold_is_refused(field: Any, value: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(field, value)
