"""Folds of long forms: where they stand, when they are open, and that nothing is lost in them."""

from django import forms

from zeroward.core.forms.folding import Fold, FoldingMixin


class Sample(FoldingMixin, forms.Form):
    folds = (Fold("More", ("place", "lang"), quiet=("lang",)), Fold("Money", ("cost", "gone"), opened=True))
    title = forms.CharField()
    place = forms.CharField(required=False)
    why = forms.CharField(required=False)
    lang = forms.CharField(required=False, initial="en")
    cost = forms.IntegerField(required=False)
    lock = forms.IntegerField(required=False, widget=forms.HiddenInput)


def shown(form: Sample) -> list[tuple[str, list[str], bool]]:
    return [
        (str(part.fold.title) if part.fold else "", [one.name for one in part.fields], part.opened)
        for part in form.parts()
    ]


def test_a_fold_stands_where_its_first_field_does() -> None:
    assert shown(Sample()) == [
        ("", ["title"], True),
        ("More", ["place", "lang"], False),
        ("", ["why"], True),
        ("Money", ["cost"], True),
    ]


def test_a_value_opens_a_fold() -> None:
    assert shown(Sample(initial={"place": "Graz"}))[1] == ("More", ["place", "lang"], True)
    assert shown(Sample({"title": "x", "lang": "de"}))[1] == ("More", ["place", "lang"], False)


def test_an_error_opens_a_fold() -> None:
    class Strict(Sample):
        place = forms.CharField(required=True)

    assert shown(Strict({"title": "x"}))[1] == ("More", ["place", "lang"], True)


def test_every_field_is_drawn_once() -> None:
    drawn = str(Sample())
    assert [drawn.count(f'name="{name}"') for name in Sample.base_fields] == [1] * 6
    assert drawn.count("<details") == 2
    assert drawn.count("open>") == 1
