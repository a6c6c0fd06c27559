"""Which members a text names."""

from hypothesis import given
from hypothesis import strategies as st

from zeroward.community.domain.forgetting import without_name
from zeroward.community.domain.mentions import named_in

NAMES = {1: "Clara Klagenfurt", 2: "Clara Graz", 3: "Jürgen Świątek", 4: "Ann", 5: "Ann Lee"}


def test_a_whole_name_is_found_whatever_case_and_accents() -> None:
    assert named_in("@jurgen swiatek, please", NAMES) == {3}
    assert named_in("Hello @CLARA GRAZ.", NAMES) == {2}


def test_a_first_name_counts_when_one_alone_bears_it() -> None:
    assert named_in("@Jürgen: yes", NAMES) == {3}
    assert named_in("@Clara: yes", NAMES) == set()


def test_the_longest_name_is_meant() -> None:
    assert named_in("@Ann Lee", NAMES) == {5}
    assert named_in("@Ann, @Ann Lee", NAMES) == {4, 5}
    assert named_in("@Anna", NAMES) == set()


def test_an_address_names_nobody() -> None:
    assert named_in("write to clara@klagenfurt.example or @@Clara Graz", NAMES) == set()


def test_two_people_of_one_name_are_both_meant() -> None:
    assert named_in("@Ida Berg", {1: "Ida Berg", 2: "Ida Berg"}) == {1, 2}


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    assert named_in(text, NAMES) <= set(NAMES)


def test_a_name_is_taken_out_of_a_text_as_it_stands() -> None:
    assert (
        without_name("Thanks, @clara graz (and Clara Graz)!", "Clara Graz") == "Thanks, @… (and Clara Graz)!"
    )
