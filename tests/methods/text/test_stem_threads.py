"""Threads of one web process stem at the same time."""

from concurrent.futures import ThreadPoolExecutor

from zeroward.methods.text.stem import stem


def test_stems_are_the_same_in_many_threads() -> None:
    words = [f"Finanzierungsmöglichkeit{letter}en" for letter in "abcdefghij"] * 50
    expected = [stem.__wrapped__(word, "de") for word in words]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda word: stem.__wrapped__(word, "de"), words)) == expected
