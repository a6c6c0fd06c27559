from hypothesis import given

from tests.methods.text.strategies import languages, nasty, prose
from zeroward.methods.text.snippet import ELLIPSIS, Segment, highlight, snippet
from zeroward.methods.text.stem import stem

TEXT = (
    "Opening words. " * 30
    + "The city of Łódź financed heat planning by green bonds. "
    + "Closing words. " * 30
)


def test_snippet_shows_the_passage_with_most_words():
    pieces = snippet(TEXT, stems={"financ", "bond", "lodz"}, lang="en")
    hits = [piece.text for piece in pieces if piece.is_hit]
    assert hits == ["Łódź", "financed", "bonds"]
    assert pieces[0] == pieces[-1] == Segment(ELLIPSIS)


def test_snippet_without_hit_is_the_beginning():
    pieces = snippet(TEXT, stems={"water"}, lang="en", width=40)
    assert "".join(piece.text for piece in pieces).startswith("Opening words. Opening")
    assert not any(piece.is_hit for piece in pieces)


def test_snippet_never_makes_markup():
    pieces = snippet("<script>heat</script>", stems={"heat"}, lang="en")
    assert pieces == [Segment("<script>"), Segment("heat", is_hit=True), Segment("</script>")]


def test_highlight_marks_by_prefix_where_there_is_no_stemmer():
    pieces = highlight("За градовете", stems={"градов*"}, lang="bg")
    assert [piece.text for piece in pieces if piece.is_hit] == ["градовете"]


@given(nasty, languages)
def test_highlight_gives_the_text_again(text, lang):
    assert "".join(piece.text for piece in highlight(text, stems={"a", "в"}, lang=lang)) == text


@given(prose)
def test_snippet_is_a_part_of_the_text_and_short(text):
    pieces = snippet(text, stems={stem("city", "en"), stem("Łódź", "en")}, lang="en", width=60)
    inner = "".join(piece.text for piece in pieces if piece.text != ELLIPSIS)
    assert inner in text
    assert len(inner) <= 60


def test_highlight_marks_whole_words_only_and_the_longer_of_two():
    pieces = highlight("bonds bond bondsman e-bond", stems={"bond", "ebond"}, lang="en")
    assert [piece.text for piece in pieces if piece.is_hit] == ["bonds", "bond", "e-bond"]
