"""Two requests of one visitor at once: what each of them wrote is kept."""

import pytest
from django.contrib.sessions.backends.base import UpdateError
from hypothesis import given
from hypothesis import strategies as st

from zeroward.core.sessions import SessionStore, merged

sessions = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 2))


def kept(**values: object) -> str:
    store = SessionStore()
    store.update(values)
    store.save()
    return str(store.session_key)


@pytest.mark.django_db
def test_what_two_requests_write_at_once_is_kept_of_both() -> None:
    key = kept(told=1, basket=[], old=True)
    first, second = SessionStore(key), SessionStore(key)
    assert first["told"] == second["told"] == 1
    second["basket"] = ["renovate-homes"]
    second.save()
    first["told"] = 2
    del first["old"]
    first.save()
    assert dict(SessionStore(key).items()) == {"told": 2, "basket": ["renovate-homes"]}


@pytest.mark.django_db
def test_one_request_that_saves_twice_sees_what_came_between() -> None:
    key = kept(told=1)
    first, second = SessionStore(key), SessionStore(key)
    first["told"] = 2
    first.save()
    second["basket"] = [1]
    second.save()
    first["done"] = True
    first.save()
    assert dict(SessionStore(key).items()) == {"told": 2, "basket": [1], "done": True}


@pytest.mark.django_db
def test_session_that_was_ended_meanwhile_stays_ended() -> None:
    key = kept(told=1)
    slow = SessionStore(key)
    slow["told"] = 2
    SessionStore(key).flush()
    with pytest.raises(UpdateError):
        slow.save()
    assert dict(SessionStore(key).items()) == {}


@pytest.mark.django_db
def test_key_is_made_anew_at_sign_in_with_all_that_was_told() -> None:
    store = SessionStore(kept(told=1))
    store.cycle_key()
    store["user"] = 7
    store.save()
    assert dict(SessionStore(store.session_key).items()) == {"told": 1, "user": 7}


@pytest.mark.django_db
def test_key_that_nobody_gave_out_is_not_taken() -> None:
    store = SessionStore("made-up-by-somebody-else")
    store["told"] = 1 + store.get("told", 0)
    store.save()
    assert store.session_key != "made-up-by-somebody-else"
    assert dict(SessionStore(store.session_key).items()) == {"told": 1}


@given(sessions, sessions, sessions)
def test_merging_takes_each_change_once(
    before: dict[str, int], mine: dict[str, int], theirs: dict[str, int]
) -> None:
    both = merged(before, mine, theirs)
    assert merged(before, before, theirs) == theirs
    assert merged(before, mine, before) == mine
    for name in "abcd":
        changed = mine.get(name) != before.get(name)
        assert both.get(name) == (mine if changed else theirs).get(name)
