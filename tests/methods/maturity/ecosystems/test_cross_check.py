"""Rules beside data: clear cases agree, unclear ones say what they cannot tell."""

import numpy as np
import pytest

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.ecosystems import cross_check

KINDS = ("symmetric", "ordinal", "interval")


def clear(count: int = 12) -> dict[str, list[float | None]]:
    return {f"c{at:02}": [at % 2, 1 + 3 * (at % 2), 10.0 * (at % 2) + at / 100] for at in range(count)}


def test_groups_that_the_data_show_agree_with_rules_that_say_the_same() -> None:
    found = cross_check(clear(), KINDS, {key: "ab"[int(key[1:]) % 2] for key in clear()}, draws=100)
    assert found.rand == pytest.approx(1.0)
    assert found.differing == ()
    assert found.stability.stable == (True, True)
    assert found.left_out == ()
    assert [one for one in found.cautions if "few" in one] == [
        "12 countries are few: groups may be chance, and decide nothing."
    ]


def test_country_that_differs_is_named() -> None:
    rules = {key: "ab"[int(key[1:]) % 2] for key in clear()} | {"c03": "a"}
    found = cross_check(clear(), KINDS, rules, draws=50)
    assert [one.country for one in found.differing] == ["c03"]
    assert found.differing[0].likeness == pytest.approx(1 / 12)


def test_countries_of_which_little_is_known_or_that_the_rules_leave_open_are_left_out_and_counted() -> None:
    rows = clear() | {"zz": [None, None, 3.0]}
    rows["c01"] = [1, None, 10.0]
    rules: dict[str, str | None] = {key: "ab"[int(key[1:]) % 2] for key in clear()}
    rules |= {"c00": None, "zz": "a"}
    found = cross_check(rows, KINDS, rules, draws=50)
    assert found.left_out == ("c00", "zz")
    assert "c01" in found.countries
    assert "c01" not in found.complete
    assert "2 countries could not be compared." in found.cautions
    assert any("values are not known" in one for one in found.cautions)
    assert found.known == pytest.approx(32 / 33)


def test_noise_shows_no_groups_and_says_so() -> None:
    random = np.random.default_rng(4)
    rows = {f"c{at}": [*random.integers(0, 2, 3).tolist(), *random.random(4).tolist()] for at in range(30)}
    kinds = ("symmetric",) * 3 + ("interval",) * 4
    found = cross_check(rows, kinds, {key: str(at % 4) for at, key in enumerate(rows)}, draws=100)
    assert abs(found.rand) < 0.2
    assert len(found.medoids.medoids) == 4
    assert any("no clear groups" in one or "do not last" in one for one in found.cautions)


def test_latent_classes_are_of_countries_known_in_full_and_need_ten() -> None:
    few = cross_check(clear(8), KINDS, {key: "ab"[int(key[1:]) % 2] for key in clear(8)}, draws=20)
    assert (few.classes, few.class_rand) == (None, None)
    assert "Too few countries are known in full for latent classes." in few.cautions
    rows = {key: row[:2] for key, row in clear(20).items()}
    many = cross_check(rows, KINDS[:2], {key: "ab"[int(key[1:]) % 2] for key in rows}, draws=20)
    assert many.classes is not None
    assert len(many.classes.shares) == 2
    assert many.class_rand == pytest.approx(1.0)


def test_order_of_countries_has_no_part_in_it() -> None:
    rules = {key: "ab"[int(key[1:]) % 2] for key in clear()}
    turned = dict(reversed(clear().items()))
    one, other = (cross_check(rows, KINDS, rules, draws=20) for rows in (clear(), turned))
    assert one.beside == other.beside
    assert one.stability == other.stability


def test_three_countries_are_refused() -> None:
    with pytest.raises(MethodError, match="four"):
        cross_check(clear(3), KINDS, dict.fromkeys(clear(3), "a"))
