import pytest
from hypothesis import given

from tests.methods.text.strategies import nasty
from zeroward.methods.text.fold import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Łódź", "lodz"),
        ("Αθήνα", "αθηνα"),
        ("ΑΘΉΝΑΣ", "αθηνασ"),
        ("ışık", "isik"),
        ("İzmir", "izmir"),
        ("Straße", "strasse"),
        ("STRAẞE", "strasse"),
        ("Göteborg", "goteborg"),
        ("Žďár", "zdar"),
        ("Đakovo", "dakovo"),
        ("Ħamrun", "hamrun"),
        ("Þórshöfn", "thorshofn"),
        ("Ґанок", "ганок"),
        ("œuvre", "oeuvre"),
        ("Næstved", "naestved"),
        ("CO₂", "co2"),
        ("ﬁnance", "finance"),
        ("שָׁלוֹם", "שלום"),
    ],
)
def test_fold_known_words(written, folded):
    assert fold(written) == folded


@given(nasty)
def test_fold_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(nasty)
def test_fold_ignores_composition(text):
    import unicodedata

    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
